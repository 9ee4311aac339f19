namespace EspaceFamille.Chart.Tests.Tools;

/// <summary>Paths of the repository.</summary>
internal static class Tree
{
    public static string Root { get; } = FindRoot();
    public static string Chart => Path.Combine(Root, "deploy/helm/espace-famille");
    public static string Golden => Path.Combine(Root, "tests/Chart.Tests/Golden");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "EspaceFamille.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
