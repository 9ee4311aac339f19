using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>Parses $regex with its $options; either may carry the options, not both.</summary>
internal static class RegexParser
{
    public static Pattern Parse(BsonDocument operators)
    {
        var (regex, options) = (operators["$regex"], operators.GetValue("$options", ""));
        if (options is not BsonString letters) throw CommandFailure.BadValue("$options has to be a string");
        return Pattern.Parse(regex switch
        {
            BsonRegularExpression { Options.Length: > 0 } when letters.Value.Length > 0 => throw TwiceOptions(operators),
            BsonRegularExpression own => letters.Value.Length == 0 ? own : new BsonRegularExpression(own.Pattern, letters.Value),
            BsonString text => new BsonRegularExpression(text.Value, letters.Value),
            _ => throw CommandFailure.BadValue("$regex has to be a string"),
        });
    }

    private static CommandFailure TwiceOptions(BsonDocument operators)
    {
        var code = operators.IndexOfName("$options") < operators.IndexOfName("$regex") ? 51074 : 51075;
        return new CommandFailure(code, $"Location{code}", "options set in both $regex and $options");
    }
}
