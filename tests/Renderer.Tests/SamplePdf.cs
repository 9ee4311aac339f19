using System.Globalization;
using System.Text;

namespace EspaceFamille.Renderer.Tests;

/// <summary>Small PDFs that the tests write.</summary>
internal static class SamplePdf
{
    private const int FirstPage = 4;

    /// <summary>Pages that show "page 1", "page 2", ...</summary>
    public static byte[] Of(int pages)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{FirstPage + (2 * page)} 0 R"));
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{kids}]/Count {pages}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        for (var page = 0; page < pages; page++)
        {
            var show = $"BT /F 24 Tf 50 700 Td (page {page + 1}) Tj ET";
            const string Look = "/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>";
            objects.Add($"<</Type/Page/Parent 2 0 R{Look}/Contents {FirstPage + (2 * page) + 1} 0 R>>");
            objects.Add($"<</Length {show.Length}>>stream\n{show}\nendstream");
        }

        return Write(objects);
    }

    /// <summary>A page with an image whose data are at an address.</summary>
    public static byte[] WithExternalImage(Uri address) => Write(
    [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
        "<</Length 22>>stream\n99 0 0 99 0 0 cm /I Do\nendstream",
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 0"
            + $"/F<</FS/URL/F({address})>>/FFilter/DCTDecode>>stream\n\nendstream",
    ]);

    /// <summary>A page with an action that viewers run when they open it.</summary>
    public static byte[] WithOpenAction(string action) => Write(
    [
        $"<</Type/Catalog/Pages 2 0 R/OpenAction<<{action}>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
    ]);

    private static byte[] Write(List<string> objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var number = 0; number < objects.Count; number++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj{objects[number]}endobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer<</Root 1 0 R/Size {objects.Count + 1}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
