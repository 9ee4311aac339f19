using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Claims;
using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Journeys.StorageSpace;
using EspaceFamille.Portal.Sessions;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Tests.Journeys.StorageSpace;

/// <summary>The home page of a storage space whose browser has a key, and what it requests of the service.</summary>
internal sealed class SpaceService(bool isOpen) : HttpMessageHandler, IAuthenticationService
{
    private const string Key = "qX0d2nYb7QhJ0m1c9sYw3k5tE8uR4vZ6aB1xC2dE3fG";
    private static readonly DateTimeOffset End = new(2026, 12, 1, 9, 20, 0, TimeSpan.Zero);

    /// <summary>The method and path of each request.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <param name="address">With its query.</param>
    public IndexModel Page(string address)
    {
        var http = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddSingleton<IAuthenticationService>(this).BuildServiceProvider(),
        };
        http.Request.QueryString = new QueryString(address[SpaceAddresses.Home.Length..]);
        http.Request.Headers.Cookie = $"__Secure-espace-stockage={Key}";
        var accessor = new HttpContextAccessor { HttpContext = http };
        var cookie = new SpaceKeyCookie(Options.Create(new AuthOptions()));
        var client = new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("http://gateway/") };
        var api = new ApiClient(client, new AccessTokens(accessor, null!, null!, TimeProvider.System));
        var access = new SpaceAccess(new SpaceClient(api, cookie, accessor), cookie, new FrenchInstants(TimeZoneInfo.Utc));
        return new IndexModel(HouseholdActor.Family, access, new TownClock(TimeProvider.System, TimeZoneInfo.Utc))
        {
            PageContext = new PageContext(new ActionContext(http, new RouteData(), new PageActionDescriptor())),
        };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        Calls.Enqueue($"{request.Method} {path}");
        var json = DocumentsJson.Default;
        return Task.FromResult(new HttpResponseMessage
        {
            Content = path.Split('/')[^1] switch
            {
                "space" => JsonContent.Create(
                    new SpaceResponse(SpaceState.Ready, isOpen, null, null, 0, 0, 50, 104_857_600, []), json.SpaceResponse),
                "extension" => JsonContent.Create(new SpaceExtensionResponse(End, End), json.SpaceExtensionResponse),
                _ => JsonContent.Create<IReadOnlyList<SpaceDocumentResponse>>([], json.IReadOnlyListSpaceDocumentResponse),
            },
        });
    }

    public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme)
    {
        var properties = new AuthenticationProperties();
        properties.SetParameter(SessionStore.Collection, "session");
        properties.StoreTokens(
        [
            new() { Name = "access_token", Value = "token" },
            new() { Name = "expires_at", Value = DateTimeOffset.MaxValue.ToString("O", CultureInfo.InvariantCulture) },
        ]);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(), properties, "test")));
    }

    public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) =>
        throw new NotSupportedException();

    public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) =>
        throw new NotSupportedException();

    public Task SignInAsync(HttpContext context, string? scheme, ClaimsPrincipal principal, AuthenticationProperties? properties) =>
        throw new NotSupportedException();

    public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) =>
        throw new NotSupportedException();
}
