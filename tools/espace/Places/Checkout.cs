namespace EspaceFamille.Tool.Places;

/// <summary>The checkout that this tool was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("ESPACE_ROOT") ?? FindRoot();

    /// <summary>The script that starts and stops the system.</summary>
    public static string Script => At("espace");

    public static string Solution => At("EspaceFamille.sln");

    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The built executable of a project.</summary>
    public static string Executable(string project, string assembly) => At($"{project}/bin/Release/net10.0/{assembly}");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EspaceFamille.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new Failure("ESPACE_ROOT names no checkout");
    }
}
