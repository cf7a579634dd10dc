namespace LearnClinicalAI.Learning;

/// <summary>A part of a whole as it is stored and compared: six places, so that thirds that add up to a pass mark reach it.</summary>
internal static class Share
{
    public static decimal Of(decimal part, decimal whole) =>
        whole == 0m ? 0m : Math.Round(part / whole, 6, MidpointRounding.AwayFromZero);
}
