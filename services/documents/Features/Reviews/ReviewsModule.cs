using EspaceFamille.Documents.Features.Reviews.ChangeDecision;
using EspaceFamille.Documents.Features.Reviews.DecideReview;
using EspaceFamille.Documents.Features.Reviews.ListReviews;
using EspaceFamille.Documents.Features.Reviews.OpenReview;
using EspaceFamille.Documents.Features.Reviews.ReadReview;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews;

/// <summary>The town's reviews: agents read and decide them, the household reads its own.</summary>
internal static class ReviewsModule
{
    public static readonly ApiTag Reviews = new("Reviews", "The review of the supporting documents of a request.");

    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services.AddSingleton<DocumentAttachment>().AddSingleton<ReviewOpening>().AddSingleton<ReviewMetrics>()
            .AddSingleton<ReviewAnalysisUpdates>().AddSingleton<ReviewDecider>().AddSingleton<DecisionChanger>()
            .AddSingleton<ReviewResponses>();

    public static void MapHouseholdReviews(this RouteGroupBuilder household) =>
        ReadHouseholdReviewEndpoint.Map(household.MapGroup("").WithTag(Reviews));

    public static void MapReviews(this RouteGroupBuilder staff)
    {
        var routes = staff.MapGroup("").WithTag(Reviews);
        ListReviewsEndpoint.Map(routes);
        ReadReviewEndpoint.Map(routes);
        AcceptReviewEndpoint.Map(routes);
        RefuseReviewEndpoint.Map(routes);
        ChangeDecisionEndpoint.Map(routes);
    }
}
