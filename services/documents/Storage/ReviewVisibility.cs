using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>
/// The reviews that exist for a member of staff: those of the kinds and places that the account has the right for, never those of its
/// person's own households, nor link requests with a key of one of them. A request at several places is visible with a right for any of
/// them, since its documents are decided as one.
/// </summary>
internal static class ReviewVisibility
{
    private static readonly FilterDefinitionBuilder<Review> Filter = Builders<Review>.Filter;

    public static FilterDefinition<Review> To(Actor agent)
    {
        var others = Filter.Nin(review => review.HouseholdId, agent.OwnHouseholdIds)
            & Filter.Nin(review => review.KeyHouseholdId, agent.OwnHouseholdIds);
        return agent.ReviewRights.IsAll
            ? others
            : others & agent.ReviewRights.Rights.GroupBy(right => right.Kind).Aggregate(
                Filter.In(review => review.RequestKind, Array.Empty<RequestKind>()), (visible, rights) => visible | Of(rights));
    }

    private static FilterDefinition<Review> Of(IGrouping<RequestKind, ReviewRight> rights)
    {
        var kind = Filter.Eq(review => review.RequestKind, rights.Key);
        return rights.Any(right => right.PlaceId is null)
            ? kind
            : kind & Filter.AnyIn(review => review.PlaceIds, rights.Select(right => right.PlaceId!));
    }
}
