import java.io.File;
import java.util.Iterator;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens files as Gephi does and prints, for each, its issues and what was kept: nodes, edges, kinds of edges, dynamic. */
public class GephiImport {
    public static void main(String[] paths) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        for (String path : paths) {
            projects.newProject();
            Container container = importer.importFile(new File(path));
            container.closeLoader();
            for (Iterator<Issue> issues = container.getReport().getIssues(1000); issues.hasNext();) {
                Issue issue = issues.next();
                System.out.println("issue\t" + issue.getLevel() + "\t" + issue.getMessage());
            }
            importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
            GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
            System.out.println("kept\t" + model.getGraph().getNodeCount() + "\t" + model.getGraph().getEdgeCount()
                + "\t" + (model.getEdgeTypeCount() - 1) + "\t" + model.isDynamic());
        }
        System.exit(0);
    }
}
