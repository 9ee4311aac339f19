using System.Text;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>A certificate of the largest size that is taken: checked, encrypted, stored, answered with its receipt.</summary>
internal static class Upload
{
    /// <summary>3,200 Ko.</summary>
    public const int Bytes = 3_276_800;

    private const int Count = 40;
    private const int Width = 1024;
    private const int WarmUp = 20;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(Upload)).Household().Mother);
        var pdf = LargestPdf();
        var samples = new Samples();
        for (var run = -WarmUp; run < Count; run++)
        {
            var document = "";
            var elapsed = await Sampling.TimeAsync(async () => document = await UploadedFiles.SendAsync(family, "certificat.pdf", pdf));
            // The system is idle again once the pages are made.
            await UploadedFiles.ReadyAsync(family, document);
            if (run >= 0)
                samples.Add(elapsed);
        }

        return [new("upload of a 3,200 Ko PDF, checked and encrypted, median",
            samples.Median, Unit.Milliseconds, Aim: 40, bench.Floors.ReplaceFile.Median)];
    }

    /// <summary>Its receipt.</summary>
    public static async Task<string> SendAsync(Family family, byte[] pdf)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("medical"), "qualification" },
            { new StringContent("Justificatif absence"), "title" },
            { new StringContent($"{Calendar.Today:yyyy-MM-dd}"), "issueDate" },
            { new ByteArrayContent(pdf), "files", "certificat.pdf" },
        };
        return $"{(await family.PostAsync("api/documents/households/mine/supporting-documents", form))["receipt"]}";
    }

    /// <summary>One page and one picture of noise, as a scanner makes it, to the last byte that is allowed.</summary>
    private static byte[] LargestPdf()
    {
        var height = Bytes / Width - 1;
        var spare = Bytes - Pdf(height, 0).Length;
        return Pdf(height, spare);
    }

    private static byte[] Pdf(int height, int spare)
    {
        var pixels = new byte[Width * height];
        new Random(1).NextBytes(pixels);
        // Half of the grey scale is enough for noise, and none of it reads as text.
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] |= 0x80;
        var picture = PdfBuilder.Stream(
            $"/Type/XObject/Subtype/Image/Width {Width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8", pixels);
        return PdfBuilder.Plain("", picture + new StringBuilder().Append(' ', spare));
    }
}
