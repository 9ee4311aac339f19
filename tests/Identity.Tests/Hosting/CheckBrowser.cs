using EspaceFamille.Identity.Domain.SecurityCheck;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage.SecurityChecks;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>A browser that shows a form with the security check and posts its fields, without a page around them.</summary>
internal sealed class CheckBrowser(IdentityHost host)
{
    private SecurityChecks Checks => host.Services.GetRequiredService<SecurityChecks>();

    /// <summary>The cookie, as the browser sends it.</summary>
    public string Cookie { get; private set; } = "";

    public async Task<SecurityCheckView> ShowAsync()
    {
        var http = Context([]);
        var view = await Checks.NewAsync(http, FormErrors.None, CancellationToken.None);
        if (http.Response.Headers.SetCookie is [{ } set, ..])
            Cookie = set.Split(';')[0];
        return view;
    }

    public Task<FormErrors> PostAsync(SecurityCheckView view, string text = "", string answer = "") => Checks.VerifyAsync(
        Context(new(StringComparer.Ordinal)
        {
            [SecurityChecks.IdField] = view.Id,
            [SecurityChecks.TextField] = text,
            [SecurityChecks.AnswerField] = answer,
        }),
        CancellationToken.None);

    /// <summary>What a person reads in the picture.</summary>
    public async Task<SecurityChallenge> ReadAsync(SecurityCheckView view) =>
        await host.Services.GetRequiredService<SecurityChallengeStore>().FindAsync(view.Id, Cookie.Split('=')[1], CancellationToken.None)
            ?? throw new InvalidOperationException("The challenge is void.");

    private DefaultHttpContext Context(Dictionary<string, StringValues> fields)
    {
        var http = new DefaultHttpContext { RequestServices = host.Services };
        http.Request.Headers.Cookie = Cookie;
        http.Request.Method = "POST";
        http.Request.Form = new FormCollection(fields);
        return http;
    }
}
