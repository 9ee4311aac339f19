namespace EspaceFamille.Web.Theme;

/// <summary>The town's logo, read once at startup.</summary>
internal sealed record Logo(byte[] Bytes, string MediaType)
{
    private const int MaxKilobytes = 200;

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
    };

    /// <summary>Why the file cannot be used, or null.</summary>
    public static string? Fault(string file) => new FileInfo(file) switch
    {
        { Exists: false } => $"the file {file} does not exist.",
        { Extension: var extension } when !MediaTypes.ContainsKey(extension) => $"{file} is none of svg, png and webp.",
        { Length: > MaxKilobytes * 1024 } => $"{file} is larger than {MaxKilobytes} KB.",
        _ => null,
    };

    public static Logo Read(string file) => new(File.ReadAllBytes(file), MediaTypes[Path.GetExtension(file)]);
}
