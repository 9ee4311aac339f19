using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EspaceFamille.Documents;
using EspaceFamille.Identity;
using EspaceFamille.Notifications;
using EspaceFamille.Partners;
using EspaceFamille.Platform;
using EspaceFamille.Renderer;
using EspaceFamille.Reservations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>
/// Every route states its callers: a policy, or everyone. And what it takes and answers is read and written
/// by generated code.
/// </summary>
public sealed class RouteTests
{
    /// <summary>The operations that write and take no idempotency key, and why a repeat of each does no harm.</summary>
    private static readonly Dictionary<string, string> WithoutKey = new(StringComparer.Ordinal)
    {
        ["previewReservations"] = Saved,
        ["previewWeeklyPattern"] = Saved,
        ["previewAbsence"] = Saved,
        ["previewClosure"] = Saved,
        ["withdrawAbsence"] = "an absence is withdrawn once: a repeat answers the withdrawn absence",
        ["takeBackClosure"] = "an act is taken back once: a repeat answers how far that is",
        ["acceptReview"] = "a review is decided once: a repeat of the same agent answers the decision",
        ["refuseReview"] = "a review is decided once: a repeat of the same agent answers the decision",
        ["changeDecision"] = "a change names the decision that it undoes: a repeat answers the decision that it made",
        ["demandDocument"] = "a demand that the family has not answered is not repeated: a repeat answers it",
        ["exportPages"] = "it only reads: a repeat is another archive, recorded as another reading",
        ["addNote"] = "the last note of the same agent with the same words is not repeated: a repeat answers it",
        ["assignReview"] = "the same assignment twice is the same assignment",
        ["addDocument"] = "a document is added to a request once: a repeat answers when that was",
        ["renewReceipt"] = "it only moves a date on and makes nothing",
        ["describeSupportingDocument"] = "the same details twice are the same document",
        ["addFiles"] = "content that the document has already is not stored twice: a repeat answers the same document",
        ["deleteSupportingDocument"] = "a document is deleted once",
        ["deleteFile"] = "a file is deleted once: a repeat answers the same document",
        ["addFilesOfAccount"] = "as addFiles",
        ["describeSupportingDocumentOfAccount"] = "as describeSupportingDocument",
        ["deleteSupportingDocumentOfAccount"] = "as deleteSupportingDocument",
        ["deleteFileOfAccount"] = "as deleteFile",
        ["addDocumentOfAccount"] = "as addDocument",
        ["addRefusalReason"] = "a label has one code: a repeat answers the reason that the first request added",
        ["changeRefusalReason"] = "the same wording twice is the same reason",
        ["ChangeTelephones"] = "the same numbers twice are the same account: a repeat makes no request",
        ["ChangeChildTelephones"] = "the same numbers twice are the same child: a repeat makes no request",
        ["ProposeChildMail"] = "a repeat proposes the same address again: only the latest link confirms it",
        ["ChangeDetails"] = "the same details twice are the same account",
        ["WithdrawContactRequest"] = "a request is withdrawn once: a repeat answers it",
        ["RequestLetters"] = "one batch runs at a time: a repeat is refused and changes nothing",
        ["ChangeReviewRights"] = "the same rights twice are the same account",
        ["AddOwnHousehold"] = "a household is named once: a repeat answers the account",
        ["RemoveOwnHousehold"] = "a household is removed once: a repeat answers the account",
        ["InviteStaff"] = "a mail address has one account of staff: a repeat is refused and changes nothing",
        ["SendInvitation"] = "a repeat within two minutes is refused and changes nothing",
        ["ChangeStaffName"] = "the same name twice is the same account",
        ["ProposeStaffMail"] = "a further proposal takes the place of the one before; their number a day is limited",
        ["ChangeStaffRole"] = "the same role twice is the same account",
        ["DisableStaffAccount"] = "an account is disabled once: a repeat answers the account",
        ["ReopenStaffAccount"] = "an account is opened again once: a repeat answers the account",
        ["EnableStaffPasswordReset"] = "resets are enabled once: a repeat answers the account",
        ["ResetStaffFactors"] = "factors are deleted once: a repeat answers the account",
        ["DecideImportDifference"] = "a difference is decided once: a repeat is refused and changes nothing",
        ["PrintLetter"] = "a repeat is another letter: its keys revoke those of the first",
        ["RevokeAccessKey"] = "a key ends once: a repeat answers the accounts",
        ["DisableAdultAccount"] = "an account is disabled once: a repeat answers the accounts",
        ["ReopenAdultAccount"] = "an account is opened again once: a repeat answers the accounts",
        ["UnlockAdultSignIn"] = "only a locked account is unlocked: a repeat answers the accounts",
        ["ResetSecondFactor"] = "one request waits at a time: a repeat answers the accounts",
        ["MergeAccounts"] = "an account is closed once: a repeat completes the merger and answers the accounts",
        ["ProposeMail"] = "the same address twice is the latest proposal: three a day at most",
        ["EnablePasswordReset"] = "resets are enabled once: a repeat answers the accounts",
        ["ConfirmAdultLink"] = "a link is confirmed once: a repeat answers the accounts",
        ["EndAdultLink"] = "a link ends once: a repeat is refused and changes nothing",
        ["OpenLinkRequest"] = "an account has one request under review: a repeat answers it",
        ["AcceptLinkRequest"] = "a request is decided once: a repeat for the same adult answers the decision",
        ["RefuseLinkRequest"] = "a request is decided once: a repeat answers the decision",
        ["resendMail"] = "only a mail that failed for good is sent again: a repeat answers the mail",
        ["renderFile"] = "it stores nothing: a repeat renders again",
        ["renderPicture"] = "it stores nothing: a repeat renders again",
        ["setChildPicture"] = "a child has one picture: a repeat sets the same again",
        ["removeChildPicture"] = "a picture is removed once: a repeat answers its removal",
        ["setOwnPicture"] = "a profile has one picture: a repeat sets the same again",
        ["removeOwnPicture"] = "a picture is removed once: a repeat answers its removal",
    };

    private const string Saved = "a preview saves nothing";
    private static readonly string[] Reading = ["GET", "HEAD", "OPTIONS"];

    [Fact]
    public void Writes_OfAllServices_TakeAnIdempotencyKeyOrAreListedWithAReason()
    {
        var writes = Apps().SelectMany(Endpoints).Where(IsWrite).ToArray();
        Assert.Contains(writes, TakesKey);

        var without = writes.Where(endpoint => !TakesKey(endpoint)).Select(NameOf).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            WithoutKey.Keys.Concat(SpaceWrites.WithoutKey.Keys).Concat(SignInWrites.WithoutKey.Keys).Order(StringComparer.Ordinal),
            without);
    }

    [Fact]
    public void Routes_OfReservations_DeclarePolicyAndJson() => AssertDeclared(Reservations());

    [Fact]
    public void Routes_OfDocuments_DeclarePolicyAndJson() => AssertDeclared(Documents());

    [Fact]
    public void Routes_OfNotifications_DeclarePolicyAndJson() => AssertDeclared(Notifications());

    [Fact]
    public void Routes_OfPartners_DeclarePolicyAndJson() => AssertDeclared(Partners());

    [Fact]
    public void Routes_OfIdentity_DeclarePolicyAndJson() => AssertDeclared(Identity());

    [Fact]
    public void Routes_OfTheRenderer_DeclarePolicyAndJson() => AssertDeclared(Renderer());

    private static WebApplication[] Apps() => [Reservations(), Documents(), Notifications(), Partners(), Identity(), Renderer()];

    private static WebApplication Renderer() => Build(builder => builder.AddRenderer(), app => app.MapRenderer());

    private static WebApplication Reservations() => Build(builder => builder.AddReservations(), app => app.MapReservations());

    private static WebApplication Documents() => Build(builder => builder.AddDocuments(), app => app.MapDocuments());

    private static WebApplication Notifications() => Build(builder => builder.AddNotifications(), app => app.MapNotifications());

    private static WebApplication Partners() => Build(builder => builder.AddPartners(), app => app.MapPartners());

    private static WebApplication Identity() => Build(
        builder =>
        {
            builder.Configuration["Identity:DevelopmentKeys"] = Directory.CreateTempSubdirectory("keys-").FullName;
            builder.Configuration["Portal:ClientSecret"] = "a secret of the tests";
            builder.Configuration["KeyRing:ActiveKeyId"] = "tests";
            builder.Configuration["KeyRing:Keys:tests"] = Convert.ToBase64String(new byte[32]);
            builder.AddIdentity();
        },
        app => app.MapIdentity());

    private static WebApplication Build(Action<WebApplicationBuilder> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        add(builder);
        var app = builder.Build();
        map(app);
        return app;
    }

    private static RouteEndpoint[] Endpoints(WebApplication app) =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    /// <summary>Without pages, whose forms have drafts and antiforgery tokens, and without catch-all routes.</summary>
    private static bool IsWrite(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: var methods } && methods.Except(Reading).Any();

    private static bool TakesKey(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(one => one.ParameterType == typeof(IdempotencyKey)) == true;

    private static string NameOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
        ?? $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Except(Reading).First()} {endpoint.RoutePattern.RawText}";

    private static void AssertDeclared(WebApplication app)
    {
        var endpoints = Endpoints(app);
        Assert.NotEmpty(endpoints);
        Assert.Empty(endpoints
            .Where(
                endpoint =>
                    endpoint.Metadata.GetMetadata<IAuthorizeData>() is not { Policy: not null }
                        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => $"{endpoint.RoutePattern.RawText} ({endpoint.DisplayName})"));
        var json = app.Services.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        var generated = json.TypeInfoResolverChain.OfType<JsonSerializerContext>().ToArray();
        Assert.All(
            endpoints.SelectMany(Bodies).Distinct(), type =>
                Assert.Contains(generated, context => ((IJsonTypeInfoResolver)context).GetTypeInfo(type, json) is not null));
    }

    private static IEnumerable<Type> Bodies(RouteEndpoint endpoint) =>
        endpoint.Metadata.OfType<IAcceptsMetadata>().Where(accepts => accepts.ContentTypes.Contains("application/json"))
            .Select(accepts => accepts.RequestType)
            .Concat(endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Select(answers => answers.Type))
            .OfType<Type>().Where(type => type != typeof(void) && type != typeof(Stream) && !typeof(ProblemDetails).IsAssignableFrom(type));
}
