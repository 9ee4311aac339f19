using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Planning;

/// <summary>
/// The plan that a hint requires, results in the order of the index. A sparse index yields the documents that it contains,
/// as MongoDB documents; a partial one is rejected where it lacks documents that the filter may match.
/// </summary>
internal static class HintedPlan
{
    /// <exception cref="CommandFailure">No such index exists, or it cannot serve the filter.</exception>
    public static Plan Make(StoredCollection collection, Filter filter, SortOrder? sort, Hint hint)
    {
        if (collection.IsAbsent) return Plan.ReadAll;
        if (hint.IsNatural) return new Plan([Scan.Collection with { Backwards = hint.Backwards }]);
        var conditions = new Conditions(filter);
        if (hint.Names(StoredCollection.IdIndex["key"].AsBsonDocument, "_id_")) return ById(conditions, sort);
        if (hint.Find(collection) is not { } index)
        {
            throw CommandFailure.BadValue(
                "error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index");
        }

        if (index.Spec.Partial is { } partial && !PartialIndexRules.Covers(partial, conditions))
        {
            throw new CommandFailure(291, "NoQueryExecutionPlans",
                $"error processing query: the hinted partial index '{index.Spec.Name}' lacks documents that the query may match");
        }

        return ByIndex(index, conditions, sort);
    }

    private static Plan ById(Conditions conditions, SortOrder? sort)
    {
        var backwards = sort is { Fields: [{ Path.Text: "_id", Descending: true }] };
        var ids = FieldBounds.Of(conditions.On("_id"), multikey: false);
        var ranges = ids is null ? [KeyRange.All] : ids.Select(id => id.Behind([], descending: false));
        return new Plan(InOrder(null, ranges, backwards), Sorted: sort is { Fields: [{ Path.Text: "_id" }] });
    }

    private static Plan ByIndex(StoredIndex index, Conditions conditions, SortOrder? sort)
    {
        var fit = IndexFit.Bounded(index, conditions);
        var backwards = false;
        var sorts = sort is not null && fit.Sorts(index, sort, out backwards);
        return new Plan(InOrder(index, fit.Ranges, backwards), sorts, Distinct: index.Multikey == 0);
    }

    private static List<Scan> InOrder(StoredIndex? index, IEnumerable<KeyRange> ranges, bool backwards)
    {
        var scans = ranges.OrderBy(range => range.Low, KeyOrder.Instance).Select(range => new Scan(index, range, backwards)).ToList();
        if (backwards) scans.Reverse();
        return scans;
    }
}
