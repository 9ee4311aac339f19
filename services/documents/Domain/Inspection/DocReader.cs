using System.Buffers.Binary;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// doc: a compound file whose stream WordDocument starts with Word's magic number and a flag for a password. A docx that is
/// protected by a password is a compound file too, with the stream EncryptedPackage.
/// </summary>
internal static class DocReader
{
    private const ushort Word97 = 0xA5EC, Word6 = 0xA5DC, EncryptedFlag = 0x0100;
    private const int StartBytes = 12, FlagsAt = 10;

    public static FileVerdict Read(byte[] bytes)
    {
        if (CompoundFile.Open(bytes) is not { } file)
            return FileVerdict.Refuse(RefusalCode.Damaged);
        var entries = file.Root();
        if (entries.Any(entry => entry.Name == "EncryptedPackage"))
            return FileVerdict.Refuse(RefusalCode.Encrypted);
        if (entries.FirstOrDefault(entry => entry is { Name: "WordDocument", IsStream: true }) is not { } text)
            return FileVerdict.Refuse(RefusalCode.TypeDisagrees);
        var start = file.Start(text, StartBytes);
        if (start.Length < StartBytes || BinaryPrimitives.ReadUInt16LittleEndian(start) is not (Word97 or Word6))
            return FileVerdict.Refuse(RefusalCode.Damaged);
        var isEncrypted = (BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(FlagsAt)) & EncryptedFlag) != 0;
        return isEncrypted ? new FileVerdict(FileKind.Doc, RefusalCode.Encrypted) : FileVerdict.Accept(FileKind.Doc);
    }
}
