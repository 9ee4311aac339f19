using System.Net;

namespace EspaceFamille.Story;

/// <summary>
/// Reaches the public address by the gateway's own, as a proxy in front of it would: pages, cookies and redirects are all
/// of the public address, though nothing there may be reachable from here.
/// </summary>
internal sealed class PublicDoor(Uri publicAddress, Uri gateway)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>Kept by the public address: a cookie for https alone would not be sent to the gateway's http.</summary>
    private readonly CookieContainer _cookies = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        if (asked.GetLeftPart(UriPartial.Authority) != publicAddress.GetLeftPart(UriPartial.Authority))
            throw new StoryDiffers($"the way leads to {asked.GetLeftPart(UriPartial.Path)}, away from {publicAddress}");
        if (_cookies.GetCookieHeader(asked) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        request.Headers.Host = asked.Authority;
        request.RequestUri = new Uri(gateway, asked.PathAndQuery);
        var response = await base.SendAsync(request, cancellationToken);
        request.RequestUri = asked;
        if (response.Headers.TryGetValues("Set-Cookie", out var given))
            foreach (var cookie in given) _cookies.SetCookies(asked, cookie);
        return response;
    }
}
