namespace EspaceFamille.Notifications.Rendering;

/// <summary>The built-in templates, and the town's folder whose files replace those of the same name.</summary>
internal sealed class TemplateFolder(string? overrides)
{
    private static readonly string BuiltIn = Path.Combine(AppContext.BaseDirectory, "Templates");

    /// <summary>The file in force under that name.</summary>
    public string Locate(string name) =>
        overrides is not null && Path.Combine(overrides, name) is var own && File.Exists(own) ? own : Path.Combine(BuiltIn, name);

    /// <summary>What is wrong with the town's folder: it is not there, or a file in it replaces nothing.</summary>
    public IEnumerable<string> Errors()
    {
        if (overrides is null)
            return [];
        return !Directory.Exists(overrides)
            ? [$"Templates:Directory: there is no folder {overrides}."]
            : Directory.EnumerateFiles(overrides, "*.scriban").Where(file => !File.Exists(Path.Combine(BuiltIn, Path.GetFileName(file))))
                .Select(file => $"{file}: no template is called so; it would replace nothing.");
    }
}
