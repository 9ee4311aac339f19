using EspaceFamille.Documents.Features.Reviews.DecideReview;
using EspaceFamille.Documents.Features.Reviews.ListReviews;
using EspaceFamille.Documents.Features.Reviews.OpenReview;
using EspaceFamille.Documents.Features.Reviews.ReadReview;

namespace EspaceFamille.Documents.Features.Reviews;

/// <summary>The town's reviews: agents read and decide them, the household reads its own.</summary>
internal static class ReviewsModule
{
    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services.AddSingleton<DocumentAttachment>().AddSingleton<ReviewScanUpdates>().AddSingleton<ReviewDecider>();

    public static void MapHouseholdReviews(this RouteGroupBuilder household) =>
        ReadHouseholdReviewEndpoint.Map(household.MapGroup("").WithTags("Examens"));

    public static void MapReviews(this RouteGroupBuilder staff)
    {
        var routes = staff.MapGroup("").WithTags("Examens");
        ListReviewsEndpoint.Map(routes);
        ReadReviewEndpoint.Map(routes);
        AcceptReviewEndpoint.Map(routes);
        RefuseReviewEndpoint.Map(routes);
    }
}
