namespace LearnClinicalAI.Server.Web.Parts;

internal static class ButtonClass
{
    public static string Of(ButtonKind kind) =>
        kind switch
        {
            ButtonKind.Primary => "button-primary",
            ButtonKind.Quiet => "button-quiet",
            ButtonKind.Danger => "button-danger",
            _ => "button-secondary",
        };
}
