using System.Net;

namespace EspaceFamille.Story;

/// <summary>
/// Sends requests for the public address to the gateway's own address, as a proxy in front of it would: pages, cookies and
/// redirects have the public address, which may not be reachable from here.
/// </summary>
internal sealed class PublicAddressHandler(Uri publicAddress, Uri gateway)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>Stored for the public address: a secure cookie would not be sent to the gateway's http address.</summary>
    private readonly CookieContainer _cookies = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var requested = request.RequestUri!;
        if (requested.GetLeftPart(UriPartial.Authority) != publicAddress.GetLeftPart(UriPartial.Authority))
            throw new StoryDiffers($"a redirect leads to {requested.GetLeftPart(UriPartial.Path)} instead of {publicAddress}");
        if (_cookies.GetCookieHeader(requested) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        request.Headers.Host = requested.Authority;
        request.RequestUri = new Uri(gateway, requested.PathAndQuery);
        var response = await base.SendAsync(request, cancellationToken);
        request.RequestUri = requested;
        if (response.Headers.TryGetValues("Set-Cookie", out var setCookies))
            foreach (var cookie in setCookies) _cookies.SetCookies(requested, cookie);
        return response;
    }
}
