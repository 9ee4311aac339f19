using System.Net.Http.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.TestKit.Routes;

namespace EspaceFamille.Identity.Tests.Api;

/// <summary>The routes by which agents act on accounts of families, with their journal.</summary>
internal static class AgentRoutes
{
    private const string Words = "Demande faite au guichet";

    public static Dictionary<string, RouteCase> Cases => new(StringComparer.Ordinal)
    {
        ["GET /api/identity/journal/export"] = RouteCase.Admin,
        ["GET /api/identity/households/{household}/journal"] = RouteCase.Agent,
        ["GET /compte/code-perdu"] = RouteCase.Everyone,
        ["POST /api/identity/households/{household}/adults/{adultId}/account/unlocking"] = RouteCase.Agent with { Body = _ => Reason },
        ["POST /api/identity/households/{household}/adults/{adultId}/second-factor/reset"] = RouteCase.Agent with
        {
            Body = _ => JsonContent.Create(new ResetSecondFactorRequest
            {
                OnBehalf = new(Words),
                Paper = IdentityPaper.Passport,
                SeenOn = DateOnly.MaxValue,
            }),
        },
        ["GET /api/identity/households/{household}/adults/{adultId}/account/merger"] = RouteCase.Agent,
        ["POST /api/identity/households/{household}/adults/{adultId}/account/merger"] = RouteCase.Agent with
        {
            Body = _ => JsonContent.Create(new MergeAccountsRequest { OnBehalf = new(Words), UserName = "NOBODY" }),
        },
        ["POST /api/identity/households/{household}/adults/{adultId}/mail-proposals"] = RouteCase.Agent with
        {
            Body = _ => JsonContent.Create(new ProposeMailRequest("walk@familles.example") { OnBehalf = new(Words) }),
        },
    };

    public static JsonContent Reason => JsonContent.Create(new AdultActRequest { OnBehalf = new(Words) });
}
