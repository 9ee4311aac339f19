using System.Globalization;

namespace EspaceFamille.Platform;

/// <summary>
/// Hands what is left of the current request's deadline to the host that is called, and ends the call a little earlier, so that the
/// caller can still answer with what it has: a page keeps its form.
/// </summary>
public sealed class DeadlineHandler(TimeProvider clock) : DelegatingHandler
{
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(300);

    /// <exception cref="HttpRequestException">The deadline was reached.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (RequestDeadline.Current is not { } deadline)
            return await base.SendAsync(request, cancellationToken);
        var left = deadline.Remaining - Margin;
        if (left <= TimeSpan.Zero)
            throw new HttpRequestException("The deadline of the request was reached before the call.");
        request.Headers.Add(RequestDeadline.Header, ((int)left.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        using var limit = new CancellationTokenSource(left, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException("The deadline of the request was reached during the call.", exception);
        }
    }
}
