namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>Names that no certificate needs: each makes a viewer run, send or open something, or embeds a file.</summary>
internal static class PdfNames
{
    private static readonly Dictionary<string, RefusalCode> Refused = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = RefusalCode.ActiveContent,
        ["Launch"] = RefusalCode.ActiveContent,
        ["XFA"] = RefusalCode.ActiveContent,
        ["RichMedia"] = RefusalCode.ActiveContent,
        ["SubmitForm"] = RefusalCode.ActiveContent,
        ["ImportData"] = RefusalCode.ActiveContent,
        ["GoToR"] = RefusalCode.ExternalReference,
        ["GoToE"] = RefusalCode.EmbeddedFile,
        ["EmbeddedFile"] = RefusalCode.EmbeddedFile,
        ["EmbeddedFiles"] = RefusalCode.EmbeddedFile,
        ["FileAttachment"] = RefusalCode.EmbeddedFile,
        ["Encrypt"] = RefusalCode.Encrypted,
    };

    // Too short for a search in raw bytes, where pictures contain them by chance; unambiguous as keys and in an object
    // stream, which contains tokens only.
    private static readonly Dictionary<string, RefusalCode> RefusedKeys = new(StringComparer.Ordinal)
    {
        ["JS"] = RefusalCode.ActiveContent,
        ["EF"] = RefusalCode.EmbeddedFile,
    };

    public static FileRefusal? Check(string name) =>
        Refused.TryGetValue(name, out var code) ? new FileRefusal(code, name) : null;

    public static FileRefusal? CheckKey(string key) =>
        RefusedKeys.TryGetValue(key, out var code) ? new FileRefusal(code, key) : Check(key);
}
