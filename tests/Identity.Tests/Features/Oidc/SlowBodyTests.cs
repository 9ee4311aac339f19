using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Oidc;

[Collection(Documents.Name)]
public sealed class SlowBodyTests(DemoTown town)
{
    private static readonly TimeSpan MoreThanAllowed = TimeSpan.FromSeconds(21);

    [Theory]
    [InlineData("/connect/token", "*/*", "application/json")]
    [InlineData("/connect/authorize", "text/html", "text/html")]
    [InlineData("/compte/connexion", "text/html", "text/html")]
    public async Task Post_BodyThatNeverEnds_IsCutOff(string path, string accept, string type)
    {
        await using var host = await IdentityHost.StartAsync(town.Server);
        using var browser = host.NewBrowser();
        using var body = new EndlessBody();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.Accept.ParseAdd(accept);

        var answer = browser.SendAsync(request);
        await body.Read;
        host.Clock.Advance(MoreThanAllowed);

        using var refused = await answer.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.RequestTimeout, refused.StatusCode);
        Assert.Equal(type, refused.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>A body that is longer than what is read ahead, and never ends.</summary>
    private sealed class EndlessBody : HttpContent
    {
        private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EndlessBody() => Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");

        /// <summary>Ends once the service has begun to read.</summary>
        public Task Read => _read.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            // Completes when the reader has taken most of it.
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"identifiant={new string('a', 128 * 1024)}"));
            await stream.FlushAsync();
            _read.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
