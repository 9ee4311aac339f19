using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit;
using Microsoft.Playwright;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>Drawings of 160 x 120 pixels as photos of a telephone held upright, with the maker's data behind the end.</summary>
internal static class DrawnPhoto
{
    private static readonly string Sample =
        Path.Combine(Repository.Root, "tests/Documents.Tests/Cases/genuine/jpeg-trailer--samsung-seft.jpg");

    private const string Certificate =
        """
        ink.fillStyle = '#fdfdf8'; ink.fillRect(0, 0, 120, 160); ink.fillStyle = '#222'; ink.font = '11px sans-serif';
        ['Certificat', 'médical'].forEach((word, line) => ink.fillText(word, 14, 24 + 14 * line));
        for (let y = 58; y < 130; y += 10) ink.fillRect(14, y, y % 3 ? 92 : 70, 2);
        ink.strokeRect(66, 132, 40, 18);
        """;

    private const string Face =
        """
        const circle = (colour, x, y, r) => { ink.fillStyle = colour; ink.beginPath(); ink.arc(x, y, r, 0, 7); ink.fill(); };
        ink.fillStyle = '#bfe0ee'; ink.fillRect(0, 0, 120, 160); circle('#2f6f4f', 60, 165, 46); circle('#6b3f22', 60, 66, 40);
        circle('#f1c9a5', 60, 74, 34); circle('#222', 48, 70, 4); circle('#222', 72, 70, 4);
        ink.lineWidth = 3; ink.beginPath(); ink.arc(60, 80, 14, 0.4, 2.7); ink.stroke();
        """;

    public static Task<FilePayload> CertificateAsync(IPage page, string name) => TakeAsync(page, name, Certificate);

    public static Task<FilePayload> FaceAsync(IPage page, string name) => TakeAsync(page, name, Face);

    /// <param name="drawing">Draws on <c>ink</c>, 120 x 160.</param>
    private static async Task<FilePayload> TakeAsync(IPage page, string name, string drawing)
    {
        var jpeg = Convert.FromBase64String(await page.EvaluateAsync<string>(
            $$"""
            () => {
              const sheet = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
              const ink = sheet.getContext('2d');
              ink.translate(0, 120);
              ink.rotate(-Math.PI / 2);
              {{drawing}}
              return sheet.toDataURL('image/jpeg').split(',')[1];
            }
            """));
        var sample = await File.ReadAllBytesAsync(Sample);
        var trailer = sample[(sample.AsSpan().LastIndexOf<byte>([0xFF, 0xD9]) + 2)..];
        return new() { Name = name, MimeType = "image/jpeg", Buffer = [.. TelephonePhoto.OnItsSide(jpeg), .. trailer] };
    }
}
