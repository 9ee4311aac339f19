using System.Buffers.Binary;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// DOC (Word 97 to 2003): a compound file with complete streams, a WordDocument stream of that version that is neither
/// encrypted nor a template, and no storage of macros, embedded objects or packages.
/// </summary>
internal static class DocInspector
{
    private const ushort WordMagic = 0xA5EC, Word97 = 0x00C1;
    private const ushort Template = 0x0001, Encrypted = 0x0100;

    public static FileRefusal? Inspect(byte[] bytes)
    {
        var damaged = new FileRefusal(RefusalCode.Damaged);
        if (CompoundFile.Open(bytes) is not { } file || file.Chain(file.Header(48)) is not { Length: > 0 } table) return damaged;
        var directory = new CompoundDirectory(table);
        if (directory.Entries() is not { } entries) return damaged;
        if (entries.Select(CheckEntry).FirstOrDefault(refusal => refusal is not null) is { } refused) return refused;
        if (CompoundStreams.Open(file, directory.Root) is not { } streams) return damaged;
        FileRefusal? text = new(RefusalCode.TypeDisagrees, ".doc");
        foreach (var entry in entries.Where(entry => entry.IsStream))
        {
            if (streams.Read(entry) is not { } content) return damaged;
            if (entry.Path == "WordDocument") text = CheckText(content);
        }

        return text;
    }

    private static FileRefusal? CheckEntry(CompoundEntry entry)
    {
        var name = entry.Path[(entry.Path.LastIndexOf('/') + 1)..].ToUpperInvariant();
        var inPool = entry.Path.StartsWith("ObjectPool/", StringComparison.OrdinalIgnoreCase);
        return name switch
        {
            "MACROS" or "VBA" or "_VBA_PROJECT" or "_VBA_PROJECT_CUR" or "PROJECTWM" =>
                new FileRefusal(RefusalCode.Macros, FileName.Escape(entry.Path)),
            "ENCRYPTEDPACKAGE" or "ENCRYPTIONINFO" => new FileRefusal(RefusalCode.Encrypted),
            "PACKAGE" or "\u0001OLE10NATIVE" => new FileRefusal(RefusalCode.EmbeddedFile, FileName.Escape(entry.Path)),
            // Word often writes an empty ObjectPool; one with entries contains embedded objects.
            _ => inPool ? new FileRefusal(RefusalCode.EmbeddedFile, FileName.Escape(entry.Path)) : null,
        };
    }

    private static FileRefusal? CheckText(ReadOnlySpan<byte> text)
    {
        if (text.Length < 32 || BinaryPrimitives.ReadUInt16LittleEndian(text) != WordMagic)
            return new FileRefusal(RefusalCode.TypeDisagrees, ".doc");
        if (BinaryPrimitives.ReadUInt16LittleEndian(text[2..]) < Word97) return new FileRefusal(RefusalCode.Damaged);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(text[10..]);
        if ((flags & Encrypted) != 0) return new FileRefusal(RefusalCode.Encrypted);
        return (flags & Template) != 0 ? new FileRefusal(RefusalCode.TypeDisagrees, ".doc") : null;
    }
}
