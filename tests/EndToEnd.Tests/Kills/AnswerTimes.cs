using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Platform;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>Measures how long each response takes, and checks that a 503 is a French problem.</summary>
internal sealed class AnswerTimes() : DelegatingHandler(new SocketsHttpHandler())
{
    private long _longest;
    private int _count;

    public TimeSpan Longest => TimeSpan.FromTicks(Interlocked.Read(ref _longest));

    public int Count => Volatile.Read(ref _count);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        var answer = await base.SendAsync(request, cancellationToken);
        var elapsed = TimeProvider.System.GetElapsedTime(start).Ticks;
        // A client sends one request at a time.
        if (elapsed > Interlocked.Read(ref _longest))
            Interlocked.Exchange(ref _longest, elapsed);
        Interlocked.Increment(ref _count);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            await IsAFrenchProblemAsync(answer.Content);
        return answer;
    }

    private static async Task IsAFrenchProblemAsync(HttpContent content)
    {
        await content.LoadIntoBufferAsync();
        var problem = JsonNode.Parse(await content.ReadAsStringAsync())!;
        Assert.Equal("application/problem+json", content.Headers.ContentType?.MediaType);
        string[] expected =
        [
            Problems.Title(503), Problems.NotBegunTitle, Problems.OutcomeUnknownTitle(true), Problems.OutcomeUnknownTitle(false),
        ];
        Assert.Contains($"{problem["title"]}", expected);
    }
}
