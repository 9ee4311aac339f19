using EspaceFamille.Platform;
using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace EspaceFamille.Gateway.Headers;

/// <summary>
/// The security headers of every response, whichever service wrote it. Pages may load from this site only, and nothing inline;
/// responses of the API, downloads included, may load nothing at all.
/// </summary>
internal static class SecurityHeaders
{
    private const string Api = "api";
    private const string ApiPage = "api-page";
    private const int TwoYearsInSeconds = 63_072_000;

    internal static void AddSecurityHeaders(this WebApplicationBuilder builder)
    {
        var overTls = !builder.Configuration.GetValue<bool>($"Auth:{nameof(AuthOptions.AllowHttp)}");
        builder.Services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy => Common(policy, overTls).AddContentSecurityPolicy(Page))
            .AddPolicy(Api, policy => Common(policy, overTls).AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddFrameAncestors().None();
                csp.AddSandbox();
            }))
            .AddPolicy(ApiPage, policy => Common(policy, overTls).AddContentSecurityPolicy(csp =>
            {
                Page(csp);
                csp.AddScriptSrc().Self().WithNonce();
                // The documentation page writes style attributes, which a nonce cannot allow. Its scripts stay strict.
                csp.AddStyleSrc().Self().UnsafeInline();
                csp.AddImgSrc().Self().Data();
            }))
            .SetPolicySelector(Select);
    }

    private static IReadOnlyHeaderPolicyCollection Select(PolicySelectorContext context)
    {
        if (!context.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out var rest))
            return context.SelectedPolicy;
        var page = !rest.HasValue || rest == "/" || rest.Value!.EndsWith(".js", StringComparison.Ordinal);
        return context.ConfiguredPolicies[page ? ApiPage : Api];
    }

    private static HeaderPolicyCollection Common(HeaderPolicyCollection policy, bool overTls)
    {
        policy.AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddPermissionsPolicy(NoDevices)
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .RemoveServerHeader();
        return overTls ? policy.AddStrictTransportSecurityMaxAgeIncludeSubDomains(TwoYearsInSeconds) : policy;
    }

    /// <summary>No page uses a camera, a position or a sensor.</summary>
    private static void NoDevices(PermissionsPolicyBuilder permissions)
    {
        permissions.AddAccelerometer().None();
        permissions.AddCamera().None();
        permissions.AddDisplayCapture().None();
        permissions.AddGeolocation().None();
        permissions.AddGyroscope().None();
        permissions.AddMagnetometer().None();
        permissions.AddMicrophone().None();
        permissions.AddMidi().None();
        permissions.AddPayment().None();
        permissions.AddUsb().None();
    }

    private static void Page(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddFontSrc().Self();
        csp.AddImgSrc().Self();
        csp.AddMediaSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
    }
}
