using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>
/// Regular expressions as the manual describes them: Perl compatible, UTF-8, classes by letters of ASCII only; and stored ones.
/// </summary>
public sealed class RegexTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private static readonly string[] Texts =
    [
        "{_id: 1, s: 'abc'}", "{_id: 2, s: 'été'}", "{_id: 3, s: 'a_1'}", "{_id: 4, s: '٣'}", "{_id: 5, s: 'line one\\nline two'}",
        "{_id: 6, s: '😀'}", "{_id: 7, s: 'a\\u00A0b'}", "{_id: 8, s: 'ABC'}", "{_id: 9, s: 'x[y'}", "{_id: 10, s: 'foo.bar\\n'}",
    ];

    private static readonly string[] Values = ["{_id: 1, v: /a/}", "{_id: 2, v: /a/i}", "{_id: 3, v: 'a'}", "{_id: 4, v: [/a/]}"];

    public static TheoryData<string, string, string> Expressions => ForServers(
        (@"/^\w+$/", "1 3 8"), (@"/^\W+$/", "4 6"), (@"/\d/", "3"), (@"/^\D$/", "4 6"), (@"/\s/", "5 10"), (@"/^\S$/", "4 6"),
        (@"/^[\w]+$/", "1 3 8"), (@"/^[^\w]$/", "4 6"), (@"/^[\W]$/i", "4 6"), (@"/^[^\W_\d]+$/i", "1 8"), (@"/^[^\D]|_[\d]$/", "3"),
        (@"/\v/", "5 10"), (@"/\h/", "5 7"), (@"/^\H\V$/", ""), (@"/[\h]/", "5 7"),
        (@"/^.$/", "4 6"), (@"/^[^a]$/", "4 6"), (@"/^.{3}$/", "1 2 3 7 8 9"), (@"/^😀{1}$/", "6"), (@"/^😀+$/", "6"),
        (@"/^[😀-😂]$/", "6"),
        (@"/^[^😀]$/", "4"), (@"/\x{1F600}/", "6"), (@"/\xe9/", "2"), (@"/^\x61\x{62}c/", "1"),
        (@"/\bt\b/", "2"), (@"/\bone\b.*\bline\b/s", "5"), (@"/\bbc/", ""), (@"/(foo|bar)\b/", "10"), (@"/^\bx\b\[\by$/", "9"),
        (@"/[\b]/", ""), (@"/(?:\b\w+\b\W?)+\btwo\b\b/", "5"),
        (@"/^line two$/m", "5"), (@"/^line two$/", ""), (@"/one.line/s", "5"), (@"/one.line/", ""), (@"/one(?s).line/", "5"),
        (@"/one(?s:.)line/", "5"), (@"/one(?-s).line/s", ""), (@"/bar$/", "10"), (@"/bar\z/", ""), (@"/bar\Z/", "10"),
        (@"/\Aline t/m", ""),
        (@"/a b c/x", "1"), ("/a # first\nb+ c/xi", "1 8"), (@"/a\ b/x", ""), (@"/(?x) a b (?-x)c/", "1"), (@"/[ ]one/x", "5"),
        (@"/[[:alpha:]]_/", "3"), (@"/^[[:upper:]]+$/", "8"), (@"/^[[:upper:]]+$/i", "1 8"), (@"/^[[:^alpha:]]$/", "4 6"),
        (@"/[a[]y/", "9"), (@"/^[]x[]+/", "9"), (@"/^[x\]\[y-]+$/", "9"), (@"/^[\d-z_a]+$/", "3"),
        (@"/foo\Q.\Ebar/", "10"), (@"/fo\Qo\E{2}/", ""), (@"/foo\.bar/", "10"), (@"/foo{1,2}\.|b{3}/", "10"), (@"/x{a/", ""),
        (@"/x[[]y/", "9"),
        (@"/(?i)abc/", "1 8"), (@"/(?i:A)BC/", "8"), (@"/a(?i)BC/", "1"), (@"/(?<name>a)(?:b)(?P<other>c)/", "1"),
        (@"/a(?#second)bc/", "1"),
        (@"/É/i", "2"), (@"/^a?b*?c??/", "1 2 3 4 5 6 7 8 9 10"), (@"/\N\n/", "5 10"));

    public static TheoryData<string, string, string> Stored => ForServers(
        ("{v: /a/}", "1 3 4"), ("{v: {$eq: /a/}}", "1 4"), ("{v: {$in: [/a/i]}}", "2 3"), ("{v: {$not: /a/}}", "2"),
        ("{v: {$nin: [/a/]}}", "2"), ("{v: {$type: 'regex'}}", "1 2 4"), ("{v: {S_regex: /a/, S_options: 'i'}}", "2 3"),
        ("{v: {$all: [/a/]}}", "1 3 4"), ("{v: {$elemMatch: {$eq: /a/}}}", "4"), ("{v: {S_regex: 'A', S_options: 'ui'}}", "3"));

    [SkippableTheory, MemberData(nameof(Expressions))]
    public void Find_Expression_FindsTheseTexts(string server, string expression, string ids) =>
        Assert.Equal(ids, Found(Collection(server, Texts), $"{{s: {expression}}}"));

    [SkippableTheory, MemberData(nameof(Stored))]
    public void Find_StoredExpression_EqualsTheSameOne(string server, string filter, string ids) =>
        Assert.Equal(ids, string.Join(' ', Collection(server, Values).Find(Filter(filter)).Sort("{_id: 1}").ToList()
            .Select(document => document["_id"])));

    [Theory]
    [InlineData("(?=a)", "(?=")]
    [InlineData("(?!a)", "(?!")]
    [InlineData("(?<=a)b", "(?<")]
    [InlineData("(?<!a)b", "(?<")]
    [InlineData("(?>a)", "(?>")]
    [InlineData("(?|a)", "(?|")]
    [InlineData("(?R)", "(?R")]
    [InlineData("(?1)", "(?1")]
    [InlineData("(?P=name)", "(?P")]
    [InlineData("(?U)a", "(?U")]
    [InlineData("(?J)a", "(?J")]
    [InlineData("(*UCP)a", "(*VERB)")]
    [InlineData("(a)\\1", "\\1")]
    [InlineData("\\p{L}", "\\p")]
    [InlineData("[\\p{L}]", "\\p")]
    [InlineData("\\B", "\\B")]
    [InlineData("\\R", "\\R")]
    [InlineData("\\X", "\\X")]
    [InlineData("\\K", "\\K")]
    [InlineData("\\G", "\\G")]
    [InlineData("\\u0041", "\\u")]
    [InlineData("a*+", "possessive")]
    [InlineData("a\\b^", "^ behind")]
    [InlineData("(?:\\b){3}a", "\\b")]
    [InlineData("[a-[b]]", "out of order")]
    [InlineData("\\b?a", "assertion")]
    [InlineData("(?m)^", "^ with the option m")]
    [InlineData("[[:letter:]]", "[:letter:]")]
    [InlineData("[[.a.]]", "[. .]")]
    [InlineData("(a", "closing parenthesis")]
    [InlineData("a)", "closing parenthesis")]
    [InlineData("[z-a]", "out of order")]
    [InlineData("[a", "ends too early")]
    [InlineData("a\\", "ends too early")]
    [InlineData("*a", "quantifier")]
    [InlineData("a**", "quantifier")]
    public void Find_ExpressionThatIsNotImplemented_IsRefusedByName(string expression, string name)
    {
        var refused = Refused(new BsonDocument("s", new BsonRegularExpression(expression)));
        Assert.Equal(51091, refused.Code);
        Assert.Contains(name, refused.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{s: {S_regex: 'a', S_options: 'g'}}", 51108)]
    [InlineData("{s: {S_regex: /a/i, S_options: 's'}}", 51075)]
    [InlineData("{s: {S_options: 's', S_regex: /a/i}}", 51074)]
    [InlineData("{s: {S_options: 'i'}}", 2)]
    [InlineData("{s: {S_regex: 'a', S_options: 5}}", 2)]
    [InlineData("{s: {S_regex: 5}}", 2)]
    [InlineData("{s: {S_regex: 'a\\u0000'}}", 2)]
    [InlineData("{s: {$ne: /a/}}", 2)]
    [InlineData("{s: {$gt: /a/}}", 2)]
    [InlineData("{s: {$lte: /a/}}", 2)]
    public void Find_ExpressionWithWrongOptions_IsRefused(string filter, int code) =>
        Assert.Equal(code, Refused(Filter(filter)).Code);

    /// <summary>A filter with S_ for $: otherwise the driver reads $regex as a value of its own.</summary>
    private static BsonDocument Filter(string text) => Rename(BsonDocument.Parse(text));

    private static BsonDocument Rename(BsonDocument document) => new(document.Select(element =>
        new BsonElement(
            element.Name.Replace("S_", "$", StringComparison.Ordinal),
            element.Value is BsonDocument inner ? Rename(inner) : element.Value)));

    private MongoCommandException Refused(BsonDocument filter)
    {
        Collection("embedded", "{_id: 1, s: 'a'}");
        return Assert.Throws<MongoCommandException>(() => Database("embedded").RunCommand<BsonDocument>(
            new BsonDocument { { "find", "things" }, { "filter", filter } }));
    }
}
