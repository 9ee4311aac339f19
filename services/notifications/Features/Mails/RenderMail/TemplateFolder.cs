namespace EspaceFamille.Notifications.Features.Mails.RenderMail;

/// <summary>The built-in templates, and the town's folder, whose files override built-in files of the same name.</summary>
internal sealed class TemplateFolder(string? overrides)
{
    private static readonly string BuiltIn = Path.Combine(AppContext.BaseDirectory, "Templates");

    /// <summary>The path of the effective file of that name.</summary>
    public string Locate(string name) =>
        overrides is not null && Path.Combine(overrides, name) is var own && File.Exists(own) ? own : Path.Combine(BuiltIn, name);

    /// <summary>Errors in the town's folder: it does not exist, or a file in it overrides nothing.</summary>
    public IEnumerable<string> Errors()
    {
        if (overrides is null)
            return [];
        return !Directory.Exists(overrides)
            ? [$"Templates:Directory: the folder {overrides} does not exist."]
            : Directory.EnumerateFiles(overrides, "*.scriban").Where(file => !File.Exists(Path.Combine(BuiltIn, Path.GetFileName(file))))
                .Select(file => $"{file}: no built-in template has this name, so the file overrides nothing.");
    }
}
