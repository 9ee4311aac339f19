namespace EspaceFamille.Documents.Tests.Domain.Inspection.Builders;

/// <summary>A genuine PDF padded to an exact size by comment lines before its `startxref`, which every reader ignores.</summary>
internal static class PaddedPdf
{
    private const int LineBytes = 100;

    public static byte[] Of(int bytes)
    {
        var genuine = GenuineFiles.Read("libreoffice.pdf");
        var at = genuine.AsSpan().LastIndexOf("startxref"u8);
        var padding = new byte[bytes - genuine.Length];
        padding.AsSpan().Fill((byte)' ');
        for (var i = 0; i < padding.Length; i += LineBytes) padding[i] = (byte)'%';
        for (var i = LineBytes - 1; i < padding.Length; i += LineBytes) padding[i] = (byte)'\n';
        padding[^1] = (byte)'\n';
        return [.. genuine[..at], .. padding, .. genuine[at..]];
    }
}
