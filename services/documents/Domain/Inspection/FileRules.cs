using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The rules for one file that need no parser: name, size, and a content of the kind that the extension announces.</summary>
internal static class FileRules
{
    /// <summary>3200 Ko, the limit that the town announces, in bytes.</summary>
    public const int MaxFileBytes = 3_276_800;

    /// <summary>Longest accepted name, in UTF-16 units; common file systems allow 255 bytes.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The first rule that the file breaks, or null with its kind.</summary>
    public static FileRefusal? Check(string name, ReadOnlySpan<byte> bytes, out FileKind kind)
    {
        kind = default;
        if (!FileName.IsPlain(name)) return new FileRefusal(RefusalCode.BadName);
        var extension = Path.GetExtension(name);
        if (FileKinds.FromExtension(extension) is not { } announced) return new FileRefusal(RefusalCode.ExtensionNotAllowed, extension);
        if (bytes.IsEmpty) return new FileRefusal(RefusalCode.EmptyFile);
        if (bytes.Length > MaxFileBytes) return new FileRefusal(RefusalCode.TooLarge);
        if (!Signatures.Match(announced, bytes)) return new FileRefusal(RefusalCode.TypeDisagrees, extension);
        kind = announced;
        return null;
    }
}
