namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// PDF: a header, a trailer that names the root, and no password to open it. Most protected documents (bills, certificates of the
/// administration) have an owner password only, which forbids changes: every viewer opens them.
/// </summary>
internal static class PdfReader
{
    public static RefusalCode? Check(ReadOnlySpan<byte> bytes)
    {
        if (PdfTrailer.Find(bytes, Signatures.PdfHeaderAt(bytes)) is not { } trailer)
            return RefusalCode.Damaged;
        var encryption = trailer.GetValueOrDefault("Encrypt") switch
        {
            Dictionary<string, object> direct => direct,
            PdfReference reference => PdfTrailer.Find(bytes, reference),
            _ => null,
        };
        if (encryption is null)
            return null;
        var id = trailer.GetValueOrDefault("ID") is List<object> { Count: > 0 } ids && ids[0] is byte[] first ? first : [];
        return PdfPassword.IsEmpty(encryption, id) ? null : RefusalCode.Encrypted;
    }
}
