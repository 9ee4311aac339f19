using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Renderer.Api;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace EspaceFamille.Documents.Features.Rendering.RenderFile;

/// <summary>The renderer's HTTP API. Whatever the renderer returns is bounded and checked: it opens files of strangers.</summary>
internal sealed partial class RendererClient(
    HttpClient http, IOptions<DocumentsOptions> options, TimeProvider clock, ILogger<RendererClient> logger) : IRenderer
{
    private const int MaxProblemBytes = 16_384;
    private const string UnreadableType = "urn:espace-famille:unreadable";
    private const string UnfinishedType = "urn:espace-famille:unfinished";
    private static readonly TimeSpan AvailabilityTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Shorter than the portal waits, so that the answer is this service's.</summary>
    private static readonly TimeSpan PictureTimeout = TimeSpan.FromSeconds(8);

    private readonly ResiliencePipeline _connecting = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(),
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(200),
        })
        .Build();

    public bool IsConfigured => true;

    public Task<RenderResult> RenderAsync(ReadOnlyMemory<byte> content, FileKind kind, CancellationToken cancel) =>
        RenderAsync($"pages?kind={NameOf(kind)}", content, options.Value.RendererTimeout, cancel);

    public async Task<RenderResult> RenderPersonAsync(ReadOnlyMemory<byte> content, FileKind kind, CancellationToken cancel)
    {
        var path = $"pictures?kind={NameOf(kind)}&use={NameOf(PictureUse.Person)}";
        var result = await RenderAsync(path, content, PictureTimeout, cancel);
        return result.Outcome is not RenderOutcome.Rendered || IsOfAPerson(result) ? result : Failed("no single picture of a person");
    }

    private async Task<RenderResult> RenderAsync(string path, ReadOnlyMemory<byte> content, TimeSpan timeout, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            using var response = await _connecting.ExecuteAsync(async token => await SendAsync(path, content, token), either.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await RenderedAsync(response, either.Token),
                HttpStatusCode.UnprocessableEntity when await IsAsync(UnreadableType, response, either.Token) => RenderResult.Unreadable,
                HttpStatusCode.ServiceUnavailable when !await IsAsync(UnfinishedType, response, either.Token) => RenderResult.Unavailable,
                var status => Failed($"status {(int)status}"),
            };
        }
        catch (HttpRequestException unreachable)
        {
            LogUnavailable(logger, unreachable.HttpRequestError.ToString());
            return RenderResult.Unavailable;
        }
        catch (IOException broken) when (broken is HttpIOException || broken.InnerException is SocketException)
        {
            // The renderer ended within its response: its next process can render the file.
            LogUnavailable(logger, broken.GetType().Name);
            return RenderResult.Unavailable;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or JsonException)
        {
            return Failed(failure.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed($"no complete response within {timeout.TotalSeconds} s");
        }
    }

    public async Task<bool> IsAvailableAsync(CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(AvailabilityTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            using var response = await http.GetAsync("health/ready", HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException
            || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            LogUnavailable(logger, failure.GetType().Name);
            return false;
        }
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    /// <summary>Exactly one small picture; its container was checked before.</summary>
    private static bool IsOfAPerson(RenderResult result) => result is
    {
        PageCount: 1,
        Pages: [{ Text: "", Width: <= RenderBounds.MaxPersonSidePixels, Height: <= RenderBounds.MaxPersonSidePixels }],
    };

    private async Task<HttpResponseMessage> SendAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ReadOnlyMemoryContent(content),
        };
        request.Content.Headers.ContentType = new("application/octet-stream");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    private static async Task<RenderResult> RenderedAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var (pageCount, pages) = await RenderedPages.ReadAsync(response, cancel);
        return new RenderResult(RenderOutcome.Rendered, pageCount, pages);
    }

    /// <summary>Whether a refusal is the renderer's own, of that type. Another 422 is a failure of the renderer.</summary>
    private static async Task<bool> IsAsync(string refusal, HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "application/problem+json")
            return false;
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        var problem = new byte[MaxProblemBytes];
        var length = await body.ReadAtLeastAsync(problem, problem.Length, throwOnEndOfStream: false, cancel);
        using var json = JsonDocument.Parse(problem.AsMemory(0, length));
        return json.RootElement.ValueKind is JsonValueKind.Object
            && json.RootElement.TryGetProperty("type", out var type) && type.ValueEquals(refusal);
    }

    private RenderResult Failed(string cause)
    {
        LogFailed(logger, cause);
        return RenderResult.Failed;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The renderer is unavailable ({Cause})")]
    private static partial void LogUnavailable(ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The renderer's response was not accepted ({Cause}); retrying later")]
    private static partial void LogFailed(ILogger logger, string cause);
}
