using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Planning;

/// <summary>Chooses the plan: by _id, else the index that fixes most fields, else one that yields the order, else a scan.</summary>
internal static class Planner
{
    public static Plan Choose(StoredCollection collection, Filter filter, SortOrder? sort = null, Hint? hint = null)
    {
        if (hint is not null) return HintedPlan.Make(collection, filter, sort, hint);
        var conditions = new Conditions(filter);
        if (FieldBounds.Of(conditions.On("_id"), multikey: false) is { } ids) return ById(ids, filter, sort);
        return BestIndex(collection, conditions, sort) ?? Alternatives(collection, conditions) ?? InIdOrder(sort) ?? Plan.ReadAll;
    }

    private static Plan ById(IReadOnlyList<FieldRange> ids, Filter filter, SortOrder? sort)
    {
        var backwards = sort is { Fields: [{ Path.Text: "_id", Descending: true }] };
        var ranges = ids.Select(id => id.Behind([], descending: false));
        var scans = (backwards ? ranges.Reverse() : ranges).Select(range => new Scan(null, range, backwards)).ToList();
        var single = scans.Count == 1 && ids[0].IsPoint;
        // An _id is one value, so that the documents of these points are those of the filter.
        var exact = filter is FieldFilter { Predicate: Comparison { Relation: Relation.Equal } or OneOf } && ids.All(id => id.IsPoint);
        return new Plan(scans, single || sort is { Fields: [{ Path.Text: "_id" }] }, exact);
    }

    private static Plan? BestIndex(StoredCollection collection, Conditions conditions, SortOrder? sort)
    {
        Plan? best = null;
        var bestScore = 0;
        foreach (var index in collection.Indexes)
        {
            if (IndexFit.Of(index, conditions) is not { } fit) continue;
            var backwards = false;
            var sorts = sort is not null && fit.Sorts(index, sort, out backwards);
            // An index that only yields the order is better than none; among indexes with as many fixed fields it is preferred.
            var score = (fit.Score * 2) + (sorts ? 1 : 0);
            if (score <= bestScore) continue;
            bestScore = score;
            var scans = fit.Ranges.Select(range => new Scan(index, range, backwards)).ToList();
            best = new Plan(scans, sorts, Distinct: index.Multikey == 0);
        }

        return best;
    }

    private static Plan? Alternatives(StoredCollection collection, Conditions conditions)
    {
        foreach (var alternatives in conditions.Alternatives)
        {
            var plans = alternatives.Parts.Select(part => Choose(collection, part)).ToList();
            if (plans.TrueForAll(plan => plan != Plan.ReadAll))
            {
                return new Plan([.. plans.SelectMany(plan => plan.Scans)], Distinct: false);
            }
        }

        return null;
    }

    private static Plan? InIdOrder(SortOrder? sort) => sort is { Fields: [{ Path.Text: "_id" } id] }
        ? new Plan([new Scan(null, KeyRange.All, id.Descending)], Sorted: true)
        : null;
}
