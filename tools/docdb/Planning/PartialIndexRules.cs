using EspaceFamille.DocDb.Query;

namespace EspaceFamille.DocDb.Planning;

/// <summary>Whether a filter matches only documents that a partial index contains.</summary>
internal static class PartialIndexRules
{
    public static bool Covers(Filter partial, Conditions conditions) => partial switch
    {
        AllOf all => all.Parts.All(part => Covers(part, conditions)),
        FieldFilter field => conditions.On(field.Path.Text).Any(condition => Implies(condition, field.Predicate)),
        _ => false,
    };

    private static bool Implies(Predicate condition, Predicate wanted)
    {
        if (wanted is Exists) return condition is Exists or Comparison && !condition.Accepts(null);
        return condition switch
        {
            Comparison { Relation: Relation.Equal } equal => wanted.Accepts(equal.Operand),
            OneOf choices => choices.Choices.All(one => Implies(one, wanted)),
            Comparison comparison => wanted is Comparison other && other.Relation == comparison.Relation
                && wanted.Accepts(comparison.Operand) && IsInclusive(comparison.Relation),
            _ => false,
        };
    }

    private static bool IsInclusive(Relation relation) => relation is Relation.LessOrEqual or Relation.GreaterOrEqual;
}
