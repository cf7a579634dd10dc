using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests.Rules;

public sealed class TalkRulesTests
{
    [Fact]
    public void A_fact_is_learned_from_the_reply_that_told_it()
    {
        var run = new Run().Says("When did it start?", "hpc.onset").Hears("Half past one.", "pain-onset");

        Met.By(run.By(new EvidenceRule.Learned(["pain-onset"])), 3, "Half past one.");
        Met.Not(run.By(new EvidenceRule.Learned(["smoking"])));
    }

    [Fact]
    public void Of_several_facts_all_must_be_learned()
    {
        var run = new Run().Hears("Half past one.", "pain-onset");
        var both = new EvidenceRule.Learned(["pain-onset", "smoking"]);

        Met.Not(run.By(both));
        Met.ByAll(run.Hears("Ten a day.", "smoking").By(both), (2, "Half past one."), (3, "Ten a day."));
    }

    [Fact]
    public void A_distorted_fact_and_a_default_teach_nothing_but_themselves()
    {
        var run = new Run().Hears("Gave up. Years ago.", "distorted:smoking", "default:pmh.stroke");

        Met.Not(run.By(new EvidenceRule.Learned(["smoking"])));
    }

    [Fact]
    public void A_question_is_asked_by_one_of_its_intents()
    {
        var run = new Run().Says("Do you smoke?", "sh.smoking");

        Met.By(run.By(new EvidenceRule.Asked(["sh.alcohol", "sh.smoking"], null)), 2, "Do you smoke?");
        Met.Not(run.By(new EvidenceRule.Asked(["sh.alcohol"], null)));
    }

    [Fact]
    public void An_act_in_words_is_asked_for_like_a_question()
    {
        var run = new Run().Says("I'm Dr Lee.", "act.introduce").Says("That must be frightening.", "act.empathy");

        Met.By(run.By(new EvidenceRule.Asked(["act.empathy"], null)), 3, "That must be frightening.");
        Met.Not(run.By(new EvidenceRule.Asked(["act.summarise"], null)));
    }

    [Fact]
    public void A_sentence_with_both_intents_is_one_moment()
    {
        var run = new Run().Says("Do you smoke or drink?", "sh.smoking", "sh.alcohol");

        Met.By(run.By(new EvidenceRule.Asked(["sh.alcohol", "sh.smoking"], null)), 2, "Do you smoke or drink?");
    }

    [Fact]
    public void A_question_about_the_cough_is_not_one_about_the_pain()
    {
        var run = new Run().SaysAbout("cough", "When did the cough start?", "hpc.onset");

        Met.By(run.By(new EvidenceRule.Asked(["hpc.onset"], "cough")), 2, "When did the cough start?");
        Met.Not(run.By(new EvidenceRule.Asked(["hpc.onset"], "chest-pain")));
    }

    [Fact]
    public void A_question_that_names_nothing_is_about_the_main_complaint()
    {
        var run = new Run().Says("When did it start?", "hpc.onset");

        Met.By(run.By(new EvidenceRule.Asked(["hpc.onset"], "chest-pain")), 2, "When did it start?");
        Met.Not(run.By(new EvidenceRule.Asked(["hpc.onset"], "cough")));
    }

    [Fact]
    public void What_the_learner_said_counts_in_the_sentence_that_holds_the_phrase()
    {
        var run = new Run().Hears("Is it my heart?").Says("Thank you. An artery to your heart is blocked. Understood?");

        Met.By(run.By(new EvidenceRule.LearnerSaid(["blocked"])), 3, "An artery to your heart is blocked");
        Met.Not(run.By(new EvidenceRule.LearnerSaid(["is it my heart"])));
    }
}
