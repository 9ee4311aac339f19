using System.Net;
using System.Text;
using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Wire;

[Collection(EmbeddedServerGroup.Name)]
public sealed class HttpGreetingTests(EmbeddedServer embedded)
{
    [Fact]
    public async Task Get_OverHttp_ExplainsThatItIsNoWebServer()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{embedded.Process.Port}/"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("MongoDB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Get_WithoutAnEnd_IsHungUpOn()
    {
        using var client = new RawClient(embedded.Process.Port);
        client.Send(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nX: " + new string('x', 10_000)));
        Assert.Null(client.Receive());
    }

    [Fact]
    public void Get_CutShort_IsHungUpOn()
    {
        using var client = new RawClient(embedded.Process.Port);
        Assert.Null(client.SendAndEnd(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: x\r\n")));
    }
}
