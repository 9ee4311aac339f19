using Duende.IdentityModel.OidcClient.Browser;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Conformance;

/// <summary>
/// The person in front of the browser that a client opens: signs in and consents where pages ask, until the client's address.
/// </summary>
internal sealed class ConformanceBrowser(HttpClient browser, (string Login, string Password) person) : IBrowser
{
    private const int MaxSteps = 10;

    /// <summary>The paths of the forms that were filled in, in their order.</summary>
    public List<string> Forms { get; } = [];

    public async Task<BrowserResult> InvokeAsync(BrowserOptions options, CancellationToken cancellationToken = default) =>
        new() { ResultType = BrowserResultType.Success, Response = await ReturnAsync(options.StartUrl, options.EndUrl) };

    /// <summary>Opens an address, and returns the one at which the client continues.</summary>
    public async Task<string> ReturnAsync(string start, string end)
    {
        var answer = await browser.GetAsync(start);
        for (var step = 0; step < MaxSteps; step++)
        {
            if (answer.Headers.Location is not { } location)
                throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} returned {(int)answer.StatusCode}.");
            var target = new Uri(new Uri(IdentityHost.Issuer), location).AbsoluteUri;
            if (target.StartsWith(end, StringComparison.Ordinal))
                return target;
            answer = await OpenAsync(target);
        }

        throw new InvalidOperationException($"No return to {end} after {MaxSteps} steps.");
    }

    private async Task<HttpResponseMessage> OpenAsync(string target)
    {
        var path = new Uri(target).AbsolutePath;
        if (path.StartsWith("/compte/", StringComparison.Ordinal))
            Forms.Add(path);
        return path switch
        {
            "/compte/connexion" => await browser.SignInAsync(person, target),
            "/compte/consentement" => await browser.SubmitAsync(target, ("decision", "accepter")),
            "/compte/deconnexion" => await browser.SubmitAsync(target),
            _ => await browser.GetAsync(target),
        };
    }
}
