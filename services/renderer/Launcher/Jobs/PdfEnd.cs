namespace EspaceFamille.Launcher.Jobs;

/// <summary>
/// Where a PDF ends. Poppler searches the start of the table of objects in the last 1,024 bytes: what a mail or a copier appended hides it.
/// </summary>
internal static class PdfEnd
{
    private static ReadOnlySpan<byte> Marker => "%%EOF"u8;

    private static ReadOnlySpan<byte> Table => "startxref"u8;

    /// <summary>The length up to the last end marker; the whole length where none exists, or where a table follows it.</summary>
    public static int Of(ReadOnlySpan<byte> file)
    {
        var marker = file.LastIndexOf(Marker);
        var end = marker + Marker.Length;
        return marker < 0 || file[end..].IndexOf(Table) >= 0 ? file.Length : end;
    }
}
