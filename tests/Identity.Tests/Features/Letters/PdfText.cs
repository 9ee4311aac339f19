using System.Diagnostics;

namespace EspaceFamille.Identity.Tests.Features.Letters;

/// <summary>The text of a PDF document as poppler reads it.</summary>
internal static class PdfText
{
    /// <summary>One text per page, with its lines as they are printed.</summary>
    public static async Task<IReadOnlyList<string>> PagesAsync(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return [.. (await reading).Split('\f').SkipLast(1)];
    }
}
