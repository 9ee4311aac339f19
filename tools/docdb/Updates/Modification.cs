using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>One operator on one path.</summary>
internal sealed record Modification(FieldPath Path, bool OnInsertOnly, Action<BsonDocument, FieldPath> Apply)
{
    /// <exception cref="CommandFailure">The operator or its argument is not supported.</exception>
    public static Modification Parse(string name, BsonElement field)
    {
        var path = new FieldPath(field.Name);
        if (path.Parts.FirstOrDefault(part => part.StartsWith('$')) is { } positional)
        {
            throw CommandFailure.BadValue($"The positional operator '{positional}' in '{path.Text}' is not implemented");
        }

        if (path.Parts.Any(part => part.Length == 0))
        {
            throw new CommandFailure(
                56, "EmptyFieldName", $"The update path '{path.Text}' contains an empty field name, which is not allowed.");
        }

        return new Modification(path, name == "$setOnInsert", Operator(name, field.Value));
    }

    private static Action<BsonDocument, FieldPath> Operator(string name, BsonValue argument) => name switch
    {
        "$set" or "$setOnInsert" => (document, path) => Slot.Make(document, path).Set(argument.DeepClone()),
        "$unset" => (document, path) => Slot.Find(document, path)?.Remove(),
        "$inc" => Arithmetic.Increment(argument),
        "$min" => Arithmetic.Replace(argument, order => order < 0),
        "$max" => Arithmetic.Replace(argument, order => order > 0),
        "$push" => PushOperator.Parse(argument),
        "$addToSet" => ArrayOperators.AddToSet(argument),
        "$pull" => ArrayOperators.Pull(argument),
        "$pullAll" => ArrayOperators.PullAll(argument),
        "$pop" => ArrayOperators.Pop(argument),
        _ =>
            throw CommandFailure.FailedToParse(
                $"Unknown modifier: {name}. Expected a valid update modifier or pipeline-style update specified as an array"),
    };
}
