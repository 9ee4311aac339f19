using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>Documents that a word processor completes from an address the moment they are opened: no connection is made.</summary>
[Collection(SharedRenderer.Name)]
public sealed class NoConnectionTests(RendererHost renderer) : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    [Fact]
    public async Task Render_DocumentsThatFetch_ConnectToNobody()
    {
        _server.Start();
        var address = new Uri($"http://{_server.LocalEndpoint}/");
        (string Kind, byte[] File)[] files =
        [
            ("docx", SampleDocx.WithLinkedPicture(new Uri(address, "picture.png"))),
            ("docx", SampleDocx.WithTemplate(new Uri(address, "template.dotx"))),
            ("docx", SampleDocx.WithSubDocument(new Uri(address, "part.docx"))),
            ("docx", SampleDocx.WithField($"INCLUDEPICTURE \"{address}field.png\" \\d")),
            ("docx", SampleDocx.WithField($"INCLUDETEXT \"{address}field.docx\"")),
            ("docx", SampleDocx.WithField("DDEAUTO \"C:\\\\Windows\\\\System32\\\\cmd.exe\" \"/k calc\"")),
            ("odt", SampleOdt.WithBody($"<text:p><draw:frame><draw:image xlink:href=\"{address}linked.png\"/></draw:frame></text:p>")),
            ("odt", SampleOdt.WithBody(
                $"<text:section text:name=\"s\"><text:section-source xlink:href=\"{address}section.odt\"/></text:section>")),
            ("odt", SampleOdt.WithBody($"<text:p><draw:frame><draw:object xlink:href=\"{address}object.ods\"/></draw:frame></text:p>")),
            // What LibreOffice opens under any name: RTF, HTML and a flat text that include from an address.
            ("doc", Text($"{{\\rtf1{{\\field{{\\*\\fldinst INCLUDEPICTURE \"{address}rtf.png\"}}{{\\fldrslt}}}}}}")),
            ("doc", Text($"<html><body><img src=\"{address}page.png\"><iframe src=\"{address}frame\"></iframe></body></html>")),
            ("docx", Text(Svg(address))),
            .. Pictures.Select(kind => (kind, Text(Svg(address)))),
            ("pdf", SamplePdf.WithExternalImage(new Uri(address, "stream"))),
            ("pdf", SamplePdf.WithOpenAction($"/S/URI/URI({address}open)")),
            ("pdf", SamplePdf.WithOpenAction($"/S/SubmitForm/F<</FS/URL/F({address}form)>>")),
            ("pdf", SamplePdf.WithOpenAction($"/S/JavaScript/JS(app.launchURL\\('{address}script'\\);)")),
        ];

        await Parallel.ForEachAsync(
            files, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (one, _) => await Ends.AssertAsync(renderer, one.Kind, one.Kind, one.File));

        Assert.False(_server.Pending(), "a document reached the server");
    }

    private static readonly string[] Pictures = ["png", "jpeg", "bmp", "heic"];

    /// <summary>A drawing that names two addresses, for decoders that know SVG.</summary>
    private static string Svg(Uri address) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
        <image xlink:href="{address}svg.png" width="9" height="9"/><style>@import url({address}style.css);</style></svg>
        """;

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public void Dispose() => _server.Dispose();
}
