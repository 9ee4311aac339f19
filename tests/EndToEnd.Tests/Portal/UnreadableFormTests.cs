using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Forms whose body cannot be read, on a page that checks its form itself and on one whose form the framework checks.</summary>
[Collection(SharedPortal.Name)]
public sealed class UnreadableFormTests(PortalProcess portal)
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Paths = ["/deconnexion", "/absences"];

    public static TheoryData<string> Pages => [.. Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Post_TooManyFields_IsRefusedWithAPage(string path)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();
        var fields = string.Join('&', Enumerable.Range(0, 2000).Select(number => $"a{number}=1"));
        using var form = new StringContent(fields, new MediaTypeHeaderValue(Form));

        using var response = await visitor.PostAsync(path, form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("<h1", await response.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The server's own limit ends a stalled body after some seconds.</summary>
    [Fact]
    public async Task Post_StalledBody_EndsWithAPage()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        foreach (var answer in await Task.WhenAll(Paths.Select(path => PostPartlyAsync(visitor, path))))
        {
            Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
            Assert.Contains("Vérifiez votre connexion", WebUtility.HtmlDecode(answer), StringComparison.Ordinal);
        }
    }

    /// <summary>The head and the first byte of a body, then nothing; returns what the portal answers.</summary>
    private async Task<string> PostPartlyAsync(PortalVisitor visitor, string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, portal.Address.Port);
        var cookies = string.Join("; ", visitor.CookiesAt(path).Select(cookie => $"{cookie.Name}={cookie.Value}"));
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: {portal.Address.Authority}\r\nCookie: {cookies}\r\nAccept: text/html\r\n"
            + $"Content-Type: {Form}\r\nContent-Length: 100\r\n\r\na");
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }
}
