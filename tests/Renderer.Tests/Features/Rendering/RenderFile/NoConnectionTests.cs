using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>Documents that a word processor completes from an address the moment they are opened: no connection is made.</summary>
public sealed class NoConnectionTests(RendererHost renderer) : IClassFixture<RendererHost>, IDisposable
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
        ];

        foreach (var (kind, file) in files)
        {
            using var response = await Pages.PostAsync(renderer.Client, kind, file);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{kind}: {response.StatusCode}");
        }

        Assert.False(_server.Pending(), "a document reached the server");
    }

    public void Dispose() => _server.Dispose();
}
