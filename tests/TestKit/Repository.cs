namespace EspaceFamille.TestKit;

/// <summary>Where things are in the checkout that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The built executable of a project, of the same configuration as the running tests. ESPACE_RUN names a folder with the same
    /// hosts compiled ahead of time; ./espace sets it.
    /// </summary>
    public static string Executable(string folder, string assembly)
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var compiled = Path.Combine(Environment.GetEnvironmentVariable("ESPACE_RUN") ?? "", folder, assembly);
        return Path.IsPathRooted(compiled) && File.Exists(compiled)
            ? compiled
            : Path.Combine(Root, folder, "bin", configuration, "net10.0", assembly);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EspaceFamille.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
