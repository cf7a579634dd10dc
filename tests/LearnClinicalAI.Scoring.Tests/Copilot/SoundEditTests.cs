namespace LearnClinicalAI.Scoring.Tests.Copilot;

public sealed class SoundEditTests
{
    private const string Shown =
        "Give aspirin 300 mg now. ECG within 10 minutes, read by you. Do not wait for the troponin result before acting.";

    [Theory]
    [InlineData(Shown)]
    [InlineData("Give aspirin 300 mg now. ECG within 10 minutes. Do not wait for the troponin result.")]
    [InlineData(Shown + " No nitrate: sildenafil at 22:00, heart rate 58.")]
    [InlineData(
        "GIVE ASPIRIN 300MG NOW; ECG within 10 minutes, read by you. Don't wait for the troponin result before acting"
    )]
    [InlineData("Give aspirin now. ECG within 10 minutes, read by me. Do not wait for troponin before acting.")]
    public void Shortening_adding_and_spelling_do_no_harm(string edited) =>
        Assert.False(SoundEdit.Breaks(Shown, edited));

    [Theory]
    [InlineData(
        "Give aspirin 30 mg now. ECG within 10 minutes, read by you. Do not wait for the troponin result before acting."
    )]
    [InlineData(
        "Give aspirin 300 mg now. ECG within 60 minutes, read by you. Do not wait for the troponin result before acting."
    )]
    [InlineData(
        "Do not give aspirin 300 mg now. ECG within 10 minutes, read by you. Do not wait for the troponin result."
    )]
    [InlineData(
        "Give aspirin 300 mg now. ECG within 10 minutes, read by you. Wait for the troponin result before acting."
    )]
    [InlineData("Home with antacids.")]
    [InlineData("")]
    public void Another_figure_a_turned_meaning_and_a_new_text_break_it(string edited) =>
        Assert.True(SoundEdit.Breaks(Shown, edited));
}
