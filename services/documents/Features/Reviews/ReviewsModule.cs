using EspaceFamille.Documents.Features.Reviews.AddDocument;
using EspaceFamille.Documents.Features.Reviews.AddNote;
using EspaceFamille.Documents.Features.Reviews.AssignReview;
using EspaceFamille.Documents.Features.Reviews.ChangeDecision;
using EspaceFamille.Documents.Features.Reviews.CloseReview;
using EspaceFamille.Documents.Features.Reviews.DecideReview;
using EspaceFamille.Documents.Features.Reviews.DemandDocument;
using EspaceFamille.Documents.Features.Reviews.ExportPages;
using EspaceFamille.Documents.Features.Reviews.FollowProof;
using EspaceFamille.Documents.Features.Reviews.ListReviews;
using EspaceFamille.Documents.Features.Reviews.OpenReview;
using EspaceFamille.Documents.Features.Reviews.ReadReview;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews;

/// <summary>The town's reviews: agents read, decide and export them, the household reads its own.</summary>
internal static class ReviewsModule
{
    public static readonly ApiTag Reviews = new("Reviews", "The review of the supporting documents of a request.");

    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services.AddSingleton<DocumentAttachment>().AddSingleton<ReviewOpening>().AddSingleton<ReviewClosing>()
            .AddSingleton<ReviewMetrics>()
            .AddSingleton<ReviewAnalysisUpdates>().AddSingleton<RefusalReader>().AddSingleton<ReviewDecider>()
            .AddSingleton<DecisionChanger>().AddSingleton<DocumentAddition>().AddSingleton<ReviewResponses>()
            .AddSingleton<ReviewDeadlines>()
            .AddSingleton<ProofJob>().AddHostedService(provider => provider.GetRequiredService<ProofJob>())
            .AddSingleton<PageExportPlanner>().AddSingleton<PageExportRecord>().AddSingleton<PageExportList>()
            .AddSingleton<PageExporter>();

    public static void MapHouseholdReviews(this RouteGroupBuilder household)
    {
        var routes = household.MapGroup("").WithTag(Reviews);
        ReadHouseholdReviewEndpoint.Map(routes, RouteScope.Household);
        AddDocumentEndpoint.Map(routes, RouteScope.Household);
        ExportPagesEndpoint.Map(routes);
    }

    /// <summary>The review of the account's link request.</summary>
    public static void MapAccountReviews(this RouteGroupBuilder account)
    {
        var routes = account.MapGroup("").WithTag(Reviews);
        ReadHouseholdReviewEndpoint.Map(routes, RouteScope.Account);
        AddDocumentEndpoint.Map(routes, RouteScope.Account);
    }

    public static void MapReviews(this RouteGroupBuilder staff)
    {
        var routes = staff.MapGroup("").WithTag(Reviews);
        ListReviewsEndpoint.Map(routes);
        ReadReviewEndpoint.Map(routes);
        AcceptReviewEndpoint.Map(routes);
        RefuseReviewEndpoint.Map(routes);
        ChangeDecisionEndpoint.Map(routes);
        DemandDocumentEndpoint.Map(routes);
        AddNoteEndpoint.Map(routes);
        AssignReviewEndpoint.Map(routes);
    }
}
