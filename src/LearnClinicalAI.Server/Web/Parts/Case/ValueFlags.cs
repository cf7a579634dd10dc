namespace LearnClinicalAI.Server.Web.Parts.Case;

internal static class ValueFlags
{
    public static string Class(this ValueFlag flag) =>
        flag switch
        {
            ValueFlag.None => "",
            ValueFlag.CriticalLow or ValueFlag.CriticalHigh => Tone.Bad.Class(),
            _ => Tone.Warning.Class(),
        };

    public static string Sign(this ValueFlag flag) =>
        flag switch
        {
            ValueFlag.Low => "↓",
            ValueFlag.High => "↑",
            ValueFlag.CriticalLow => "↓↓",
            ValueFlag.CriticalHigh => "↑↑",
            ValueFlag.Abnormal => "!",
            _ => "",
        };
}
