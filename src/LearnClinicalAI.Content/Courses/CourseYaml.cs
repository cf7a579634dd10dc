using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Courses;

/// <summary>What <c>course.yaml</c> says.</summary>
internal static class CourseYaml
{
    public static Course Read(Section top, string slug, string hash)
    {
        top.Whole("format", 1, 1);
        var course = new Course
        {
            Id = top.Uuid("id"),
            Slug = slug,
            Hash = hash,
            Title = top.Text("title"),
            Summary = top.Text("summary"),
            Language = top.Text("language", "en"),
            Audience = top.Text("audience"),
            Objectives = top.NeedEach("objectives", section => new Objective(section.Id(), section.Text("text"))),
            Status = top.Word<CourseStatus>("status", CourseStatus.Ready),
            LearningFormat = top.Word<LearningFormat>("learningFormat", LearningFormat.EnduringMaterial),
            PassMark = top.Number("passMark", 0, 1),
            Difficulty = top.Whole("difficulty", 1, 5),
            DifficultyNote = top.Text("difficultyNote"),
            CreditOffer = top.Child("credit") is { } credit ? ReadCredit(credit) : CreditOffer.Participation,
            Release = top.MaybeDate("release"),
            Expires = top.MaybeDate("expires"),
            People = top.NeedEach("people", ReadPerson),
            CommercialSupport = top.Each(
                "commercialSupport",
                section => new CommercialSupport(section.Text("supporter"), section.MaybeText("nature"))
            ),
            AiDisclosure = top.Text("aiDisclosure"),
            Hardware = top.Text("hardware"),
            Contact = top.Text("contact"),
            Licence = top.Text("licence"),
            Review = top.Word("review", "pending", "pending"),
            Sources = top.Each("sources", ReadSource),
            Prerequisites = top.Ids("prerequisites"),
            Steps = top.NeedEach("steps", ReadStep),
        };
        top.Close();
        return top.Placed(course);
    }

    private static CreditOffer ReadCredit(Section section)
    {
        var offer = new CreditOffer(section.Id("type"));
        section.Close();
        return section.Placed(offer);
    }

    private static Source ReadSource(Section section) =>
        new(section.Id(), section.Text("text"), section.Whole("year", 1000, 2999), section.MaybeText("url"));

    private static CoursePerson ReadPerson(Section section) =>
        new()
        {
            Name = section.Text("name"),
            Credentials = section.Text("credentials", ""),
            Role = section.Text("role"),
            Relationships = section.Has("relationships") ? section.Each("relationships", ReadRelationship) : null,
        };

    private static FinancialRelationship ReadRelationship(Section section) =>
        new(
            section.Text("company"),
            section.Text("nature"),
            section.Flag("relevant", null),
            section.MaybeText("mitigation")
        );

    private static CourseStep ReadStep(Section section)
    {
        var kind = section.Word<StepKind>("kind");
        return new CourseStep
        {
            Id = section.Id(),
            Kind = kind,
            Title = section.Text("title"),
            Minutes = section.Whole("minutes", 0, 600, 0),
            Module = section.MaybeText("module"),
            File = kind is StepKind.Lesson or StepKind.Quiz ? section.MaybeText("file") : null,
            Case = kind is StepKind.Case ? section.Id("case") : null,
            Text = kind is StepKind.Attestation ? section.Text("text") : null,
            Require =
                kind is StepKind.Quiz or StepKind.Case && section.Has("require")
                    ? section.Word<StepRequirement>("require")
                    : null,
        };
    }
}
