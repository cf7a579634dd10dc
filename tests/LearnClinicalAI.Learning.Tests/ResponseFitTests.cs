using System.Text.Json;

namespace LearnClinicalAI.Learning.Tests;

public sealed class ResponseFitTests
{
    public static TheoryData<string, string, ResponseProblem> Misfits =>
        new()
        {
            { "single", """{"kind":"judged","value":true}""", ResponseProblem.WrongKind },
            { "single", """{"kind":"chosen","options":["z"]}""", ResponseProblem.UnknownChoice },
            { "single", """{"kind":"chosen","options":["a","b"]}""", ResponseProblem.TooManyChoices },
            { "multiple", """{"kind":"chosen","options":["date","date"]}""", ResponseProblem.RepeatedChoice },
            { "multiple", """{"kind":"written","text":"date"}""", ResponseProblem.WrongKind },
            { "judgement", """{"kind":"written","text":"true"}""", ResponseProblem.WrongKind },
            { "matching", """{"kind":"matched","pairs":{"omission":"z"}}""", ResponseProblem.UnknownChoice },
            { "matching", """{"kind":"matched","pairs":{"z":"omission"}}""", ResponseProblem.UnknownChoice },
            { "ordering", """{"kind":"ordered","items":["think","think"]}""", ResponseProblem.RepeatedChoice },
            { "ordering", """{"kind":"ordered","items":["sleep"]}""", ResponseProblem.UnknownChoice },
            { "numeric", """{"kind":"written","text":"a dozen"}""", ResponseProblem.NotANumber },
            { "numeric", """{"kind":"written","text":"12 mg"}""", ResponseProblem.NotANumber },
            { "image", """{"kind":"chosen","options":["stemi","normal"]}""", ResponseProblem.TooManyChoices },
            { "essay", """{"kind":"chosen","options":[]}""", ResponseProblem.WrongKind },
        };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_response_that_does_not_fit_is_named_and_earns_nothing(
        string question,
        string json,
        ResponseProblem problem
    )
    {
        var asked = Asked.All.Single(one => one.Id == question);
        var response = JsonSerializer.Deserialize<Response>(json)!;

        Assert.Equal(problem, ResponseFit.Problem(asked, response));
        Assert.Equal(
            (0m, false),
            (ResponseMarking.Mark(asked, response).Points, ResponseMarking.Mark(asked, response).Answered)
        );
    }

    [Fact]
    public void A_text_may_be_as_long_as_the_limit_and_no_longer()
    {
        var longest = new Written(new string('a', ResponseFit.LongestText));

        Assert.Null(ResponseFit.Problem(Asked.Essay, longest));
        Assert.Equal(ResponseProblem.TooLong, ResponseFit.Problem(Asked.Essay, new Written(longest.Text + "a")));
        Assert.Equal(ResponseProblem.TooLong, ResponseFit.Problem(Asked.Numeric, new Written(longest.Text + "a")));
    }

    [Fact]
    public void An_unfinished_answer_can_be_saved()
    {
        Assert.Null(ResponseFit.Problem(Asked.Single, new Chosen([])));
        Assert.Null(ResponseFit.Problem(Asked.Matching, new Matched(new Dictionary<string, string>())));
        Assert.Null(ResponseFit.Problem(Asked.Ordering, new Ordered(["check"])));
        Assert.Null(ResponseFit.Problem(Asked.Numeric, new Written("")));
    }

    public static TheoryData<string> Spelled =>
        new(
            """{"kind":"chosen","options":["a","b"],"certainty":"guess"}""",
            """{"kind":"judged","value":false,"certainty":"sure"}""",
            """{"kind":"matched","pairs":{"a":"b"}}""",
            """{"kind":"ordered","items":["b","a"],"certainty":"fairly"}""",
            """{"kind":"written","text":"12 %"}"""
        );

    [Theory]
    [MemberData(nameof(Spelled))]
    public void A_kept_response_reads_and_writes_the_same_for_ever(string json) =>
        Assert.Equal(
            json,
            JsonSerializer.Serialize(
                JsonSerializer.Deserialize<Response>(json),
                new JsonSerializerOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        );
}
