using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features;
using EspaceFamille.Identity.Features.Colleagues.ListColleagues;
using EspaceFamille.Identity.Features.ContactFacts;
using EspaceFamille.Identity.Features.ContactFacts.ApplyAddressDecision;
using EspaceFamille.Identity.Features.Households;
using EspaceFamille.Identity.Features.Households.ChangeAdultAccount;
using EspaceFamille.Identity.Features.Households.MergeAccounts;
using EspaceFamille.Identity.Features.Households.ReadHousehold;
using EspaceFamille.Identity.Features.Households.ReadHouseholdAccounts;
using EspaceFamille.Identity.Features.Households.ReadProfile;
using EspaceFamille.Identity.Features.Households.ResetSecondFactor;
using EspaceFamille.Identity.Features.Households.RevokeAccessKey;
using EspaceFamille.Identity.Features.Households.SearchHouseholds;
using EspaceFamille.Identity.Features.Identifiers.ChangeMail;
using EspaceFamille.Identity.Features.Imports;
using EspaceFamille.Identity.Features.Letters;
using EspaceFamille.Identity.Features.LinkReports;
using EspaceFamille.Identity.Features.LinkRequests;
using EspaceFamille.Identity.Features.Oidc;
using EspaceFamille.Identity.Features.Oidc.Authorize;
using EspaceFamille.Identity.Features.Oidc.IssueTokens;
using EspaceFamille.Identity.Features.Oidc.SignOutTickets;
using EspaceFamille.Identity.Features.Oidc.Userinfo;
using EspaceFamille.Identity.Features.Operations.DeleteExpired;
using EspaceFamille.Identity.Features.Operations.ImportTown;
using EspaceFamille.Identity.Features.Operations.Republish;
using EspaceFamille.Identity.Features.Registration;
using EspaceFamille.Identity.Features.Registration.OpenAccounts;
using EspaceFamille.Identity.Features.Retention;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Features.SignOut.EndSession;
using EspaceFamille.Identity.Features.Staff;
using EspaceFamille.Identity.Features.StorageSpaces.KeepSpaceContent;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using EspaceFamille.Web;
using EspaceFamille.Web.Errors;

namespace EspaceFamille.Identity;

/// <summary>The table of contents of identity: every page, endpoint, store and command, once.</summary>
public static partial class IdentityModule
{
    public const string Name = "identity";
    private const string Section = "Identity";

    private const string Api = $"/api/{Name}";

    private static readonly ApiTag Households = new("Households", "Accounts, households and their people.");

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.AddPlatformService(Name, bus =>
        {
            bus.AddConsumer<SupportingDocumentsReviewedConsumer>();
            bus.AddConsumer<SpaceContentChangedConsumer>();
        });
        builder.AddWeb(PagePaths.Root);
        var services = builder.Services;
        services.AddJson(IdentityJson.Default);
        services.AddValidated<IdentityOptions, IdentityOptionsValidator>(Section);
        services.AddSingleton<OidcKeys>();
        services.AddSingleton<Pepper>();
        services.AddKeySet("token-signing", provider => provider.GetRequiredService<OidcKeys>().Signing.Select(OidcKeys.Text));
        services.AddKeySet("token-encryption", provider => provider.GetRequiredService<OidcKeys>().Encryption.Select(OidcKeys.Text));
        services.AddKeySet("pepper", provider => [new("pepper", provider.GetRequiredService<Pepper>().Text)]);

        AccountStore.MapClass();
        HouseholdStore.MapClass();
        services.AddAggregates<Account>(AccountStore.Collection, IdKind.Natural, AccountStore.Indexes);
        services.AddAggregates<Household>(HouseholdStore.Collection, IdKind.Natural, HouseholdStore.Indexes);
        services.AddMigration(SearchWordsMigration.Migration);
        services.AddMigration(AccountStateMigration.Migration);
        services.AddMigration(LinkedAccountsMigration.Migration);
        services.AddMigration(AdultListsMigration.Migration);
        services.AddSingleton(provider => ClosedAccountsMigration.Of(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AccountStore>();
        services.AddSingleton<HouseholdStore>();
        services.AddSecretMails();
        services.AddAggregates<SecretLink>(SecretLinkStore.Collection, IdKind.Generated, SecretLinkStore.Indexes);
        services.AddSingleton<SecretLinkStore>();
        services.AddSingleton<MailedLinks>().AddSingleton<InvitationMails>();
        services.AddSingleton<IHouseholdDirectory>(provider => provider.GetRequiredService<HouseholdStore>());

        services.AddSingleton<AdultAccounts>().AddScoped<AdultAccountActs>();
        services.AddScoped<FactorResets>().AddScoped<AccountMerger>().AddSingleton<MergedLinkRequests>();
        services.AddSingleton<MergedPairs>();
        services.AddHostedService<FactorResetJob>();
        services.AddLetters();
        services.AddLinkRequests();
        services.AddLinkReports();
        services.AddStaff();
        services.AddImports();
        services.AddContactFacts();
        services.AddRegistration();
        services.AddSecurityCheck();
        AddOidc(services);
        AddSignIn(services);
        AddFactors(services);
        // Only content without secrets: never a sign-in page, never a token.
        services.AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/css"]));
        services.AddErrorPages(pages => (pages.Title, pages.Code) = (Problems.Title, OidcFault.CodeOf));
        services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddMvcOptions(mvc => mvc.Filters.Add<ExpiredForms>());
        services.AddRetentionClasses(IdentityRetention.All).AddEraser<EndedKeyEraser>()
            .AddEraser<ClosedAccountEraser>().AddEraser<DepartedChildEraser>();
        services.AddEraser<ImportRun>(
            IdentityRetention.Imports, ImportRunStore.Collection,
            (policy, now) => ImportRunStore.Before(policy.LimitOf(IdentityRetention.Imports, now)));
        services.AddEraser<LinkRequest>(IdentityRetention.LinkRequests, LinkRequestStore.Collection, (policy, now) =>
            LinkRequestStore.DecidedUntil(policy.LimitOf(IdentityRetention.LinkRequests, now)));
        services.AddHostedService<ExpiryJob>();
        services.AddSingleton(ImportTownCommand.Command);
        services.AddSingleton(OpenAccountsCommand.Command);
        services.AddSingleton(RepublishCommand.Command);
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.MapPlatform();
        app.MapWeb(PagePaths.Root);
        app.MapRazorPages();
        ReadProfileEndpoint.Map(app.MapAccount(Api, Policies.SignedIn).WithTag(Households));
        SearchHouseholdsEndpoint.Map(app.MapStaff(Api).WithTag(Households));
        app.MapStaffAccounts(Api);
        app.MapImports(Api);
        app.MapContactFacts(Api);
        app.MapLinkRequests(Api);
        app.MapLetterBatches(Api);
        app.MapSecurityCheck();
        ListColleaguesEndpoint.Map(app.MapStaff(Api).WithTag(Households));
        var household = app.MapHousehold(Api).WithTag(Households);
        ReadHouseholdEndpoint.Map(household);
        ReadHouseholdAccountsEndpoint.Map(household);
        household.MapLetters();
        RevokeAccessKeyEndpoint.Map(household);
        ChangeAdultAccountEndpoint.Map(household);
        ResetSecondFactorEndpoint.Map(household);
        ProposeMailEndpoint.Map(household);
        ReadMergerEndpoint.Map(household);
        MergeAccountsEndpoint.Map(household);
        AuthorizeEndpoint.Map(app);
        TokenEndpoint.Map(app);
        // An unknown page is 404, without a sign-in.
        app.MapFallback($"{PagePaths.Root}/{{**rest}}", () => TypedResults.NotFound()).AllowAnonymous();
        UserinfoEndpoint.Map(app);
        EndSessionEndpoint.Map(app);
        SignOutTicketEndpoint.Map(app);
    }
}
